using System.Globalization;
using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Conversations;

/// <summary>Today's plan: what to do, why each, what waits and what to do instead.</summary>
public sealed class PlanFlow(Interruptions interruptions) : Flow(FlowId, interruptions)
{
    public const string FlowId = "plan";

    private const int MostHeldBackShown = 3;

    /// <summary>A shorter word of a name ("low", "the") does not tell which exercise is meant.</summary>
    private const int ShortestNamingWord = 4;

    protected override IReadOnlyList<Step> Steps { get; } =
    [
        new("start")
        {
            Ask = talk => Question.Buttons("plan.start", talk.Choices("plan_start")),
            Take = (talk, reply) =>
            {
                var chosen = ChoiceReader.One(talk.Choices("plan_start"), reply)?.Id;
                switch (chosen)
                {
                    case "start":
                        return Next.Begin(SessionFlow.FlowId);
                    case "later":
                        talk.Say("plan.later");
                        talk.ShowMenu();
                        return Next.End;
                    case "swap":
                        return SwapNamed(talk, reply) ?? Next.To("swap");
                    default:
                        return reply.Card is not null ? Next.NotUnderstood : talk.Agreement() switch
                        {
                            YesNo.Yes => Next.Begin(SessionFlow.FlowId),
                            YesNo.No => Later(talk),
                            _ when !reply.Reading.IsSure => Next.NotUnderstood,
                            _ => reply.Reading.Intent switch
                            {
                                Language.Intent.StartSession => Next.Begin(SessionFlow.FlowId),
                                Language.Intent.SwapExercise or Language.Intent.TooHard or Language.Intent.TooEasy => SwapNamed(talk, reply) ?? Next.To("swap"),
                                _ => Next.NotUnderstood,
                            },
                        };
                }
            },
        },
        new("swap")
        {
            Known = _ => true,
            Ask = talk => Question.Buttons("plan.swap", PlannedChoices(talk)),
            Take = (talk, reply) => SwapNamed(talk, reply) ?? Next.NotUnderstood,
        },
    ];

    protected override Next? Opening(Talk talk)
    {
        var before = talk.Person.Plan;
        if (before?.Date != talk.Today)
        {
            var day = Planning.Renew(talk, talk.Scope.History);
            if (day.AsksDangerQuestions && talk.Person.ScreenedOn != talk.Today)
            {
                talk.Say("plan.screen-first");
                return Next.Begin(DangerFlow.FlowId);
            }

            day.Changes.ToList().ForEach(change => talk.SayWords(talk.Words([change.Says])));
        }

        var plan = Planning.Today(talk);
        if (plan.Triage >= Language.Safety.Urgent)
        {
            return Next.Danger(plan.Triage, plan.Signs);
        }

        // With the first plan and after every screening, once: said again and again it only frightens.
        var saysSafetyNet = before is null || (before.Date != talk.Today && talk.Person.ScreenedOn == talk.Today);
        foreach (var notice in plan.Notices.Where(notice => notice != Notice.SafetyNet || saysSafetyNet))
        {
            if (talk.Content.Messages.Has(NoticeKey(notice)))
            {
                talk.Say(NoticeKey(notice));
            }
        }

        if (plan.Exercises.Count == 0)
        {
            talk.Say("plan.none");
            return Next.End;
        }

        Show(talk);
        return null;
    }

    protected override Next Close(Talk talk) => Next.End;

    private static Next Later(Talk talk)
    {
        talk.Say("plan.later");
        talk.ShowMenu();
        return Next.End;
    }

    private static string NoticeKey(Notice notice) => "notices." + Vocabulary.NameOf(notice);

    /// <summary>Swaps the exercise that was named; null when none was, or more than one.</summary>
    private static Next? SwapNamed(Talk talk, Reply reply)
    {
        if (ChoiceReader.One(PlannedChoices(talk), reply) is not { } chosen)
        {
            return null;
        }

        Planning.Swap(talk, chosen.Id);
        Show(talk);
        return Next.To("start");
    }

    /// <summary>The exercises of the plan by name, or by a word that only one name has: "the bridge" for the low bridge.</summary>
    private static IReadOnlyList<Choice> PlannedChoices(Talk talk)
    {
        var names = Planning.Today(talk).Exercises.Select(item => (item.ExerciseId, Name: talk.Content.Exercise(item.ExerciseId)?.Name ?? item.ExerciseId)).ToList();
        var shared = names.SelectMany(item => WordsOf(item.Name)).CountBy(word => word, StringComparer.Ordinal).Where(word => word.Value > 1).Select(word => word.Key).ToHashSet(StringComparer.Ordinal);
        return [.. names.Select(item => new Choice(item.ExerciseId, item.Name, [.. WordsOf(item.Name).Where(word => !shared.Contains(word))]))];
    }

    private static IEnumerable<string> WordsOf(string name) =>
        ChoiceReader.Plain(name).Split(' ').Where(word => word.Length >= ShortestNamingWord).Distinct(StringComparer.Ordinal);

    private static void Show(Talk talk)
    {
        var plan = Planning.Today(talk);
        var exercises = plan.Exercises
            .Select(item => (Planned: item, Exercise: talk.Content.Exercise(item.ExerciseId)))
            .Where(item => item.Exercise is not null)
            .Select(item => new
            {
                name = item.Exercise!.Name,
                dose = talk.DoseWords(item.Planned.Dose),
                reason = talk.Words(item.Planned.Why),
                modified = item.Planned.Modified ?? "",
            })
            .ToList();
        var held = plan.HeldBack
            .Where(item => item.Decision == GateDecision.NotNow && talk.Content.Exercise(item.ExerciseId) is not null)
            .Take(MostHeldBackShown)
            .Select(item => new
            {
                name = talk.Content.Exercise(item.ExerciseId)!.Name,
                reason = talk.Words(item.Why),
                instead = talk.Words("plan.instead", ("exercise", talk.Content.Exercise(item.Alternative)?.Name ?? item.Alternative)),
            })
            .ToList();
        var title = talk.Words("plan.title", ("minutes", plan.Minutes.ToString(CultureInfo.InvariantCulture)));
        talk.Show(
            "plan",
            new { title, exercises, heldTitle = talk.Words("plan.held-title"), held, hasHeld = held.Count > 0 },
            title + " " + string.Join(", ", exercises.Select(exercise => exercise.name)));
    }
}
