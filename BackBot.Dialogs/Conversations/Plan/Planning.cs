using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Conversations;

/// <summary>Makes today's plan from what is known, and keeps it with the person.</summary>
internal static class Planning
{
    /// <summary>Today's plan; made anew when there is none of today's.</summary>
    public static Plan Today(Talk talk)
    {
        if (talk.Person.Plan is { } known && known.Date == talk.Today)
        {
            return known;
        }

        return Renew(talk);
    }

    /// <summary>Makes the plan again, because something that it depends on has changed.</summary>
    public static Plan Renew(Talk talk)
    {
        var plan = Selector(talk).Select(Request(talk));
        talk.Know(person => person with { Plan = plan });
        return plan;
    }

    /// <summary>Puts another exercise in the place of one; says so when there is none that is allowed.</summary>
    public static void Swap(Talk talk, string exerciseId)
    {
        var plan = Today(talk);
        var instead = Selector(talk).InsteadOf(exerciseId, Request(talk), plan);
        if (instead is null)
        {
            talk.Say("plan.nothing-instead");
            return;
        }

        talk.Say("plan.swapped", ("exercise", instead.Name));
        talk.Know(person => person with
        {
            Plan = plan with
            {
                Exercises =
                [
                    .. plan.Exercises.Select(item => item.ExerciseId == exerciseId
                        ? new PlannedExercise { ExerciseId = instead.Id, Dose = instead.Dose, Why = [Phrase.Of("plan.you-swapped")] }
                        : item),
                ],
            },
        });
    }

    private static ExerciseSelector Selector(Talk talk) => new(talk.Content.Exercises, talk.Content.Gates);

    private static PlanRequest Request(Talk talk) => new()
    {
        Assessment = talk.Person.Assessment,
        Today = talk.Today,
        History = talk.Scope.History,
        Flare = talk.Scope.History.CheckIns.Any(day => day.Flare && day.Date == talk.Today),
    };
}
