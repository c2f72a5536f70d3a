using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Conversations;

/// <summary>Asks the coach for a person's day, and keeps its plan and its memory with the person.</summary>
internal static class Planning
{
    /// <summary>Today's plan; the coach makes it when there is none of today's.</summary>
    public static Plan Today(Talk talk) =>
        talk.Person.Plan is { } known && known.Date == talk.Today ? known : Renew(talk, talk.Scope.History).Plan;

    /// <summary>Asks the coach anew, because something that the day depends on has changed.</summary>
    public static CoachedDay Renew(Talk talk, History history)
    {
        var day = Day(talk, history);
        talk.Know(person => person with { Plan = day.Plan, Coaching = day.State });
        Weeks.Renew(talk, day);
        return day;
    }

    /// <summary>Puts another exercise in the place of one; says so when there is none that is allowed.</summary>
    public static void Swap(Talk talk, string exerciseId)
    {
        var plan = Today(talk);
        var at = plan.Exercises.ToList().FindIndex(item => item.ExerciseId == exerciseId);
        var changed = new Coach(talk.Content).Selector.Swap(exerciseId, Day(talk, talk.Scope.History).Request, plan);
        if (changed is null)
        {
            talk.Say("plan.nothing-instead");
            return;
        }

        talk.Know(person => person with { Plan = changed });
        talk.Say("plan.swapped", ("exercise", talk.Content.Exercise(changed.Exercises[at].ExerciseId)?.Name ?? ""));
    }

    /// <summary>Whether a small thing to do fits the person today. Before the danger questions are answered only what needs no exercise does.</summary>
    public static bool Allows(Talk talk, string? exerciseId)
    {
        if (exerciseId is null || talk.Person.ScreenedOn is null)
        {
            return exerciseId is null;
        }

        var day = Day(talk, talk.Scope.History);
        return new Coach(talk.Content).Selector.Allows(exerciseId, day.Request, day.Plan);
    }

    private static CoachedDay Day(Talk talk, History history) => new Coach(talk.Content).Day(new CoachRequest
    {
        Assessment = talk.Person.Assessment,
        Today = talk.Today,
        State = talk.Person.Coaching,
        History = history,
        LastPlan = talk.Person.Plan,
    });
}
