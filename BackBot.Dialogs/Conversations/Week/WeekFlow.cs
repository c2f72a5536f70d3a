using BackBot.Dialogs.Coaching;

namespace BackBot.Dialogs.Conversations;

/// <summary>
/// The week and what it is for: a goal in the person's own words, how sure they are of this week's part, and a smaller part when they are not
/// (clinical rules 4.4).
/// </summary>
public sealed class WeekFlow(Interruptions interruptions) : Flow(FlowId, interruptions)
{
    public const string FlowId = "week";

    protected override IReadOnlyList<Step> Steps { get; } =
    [
        new("keep")
        {
            Known = talk => talk.Person.Goal is not { IsNamed: true },
            Ask = talk => Question.Buttons("week.keep", talk.Choices("week_keep")),
            Take = TakeKeep,
        },
        new("goal")
        {
            Known = talk => talk.Person.Goal is { IsNamed: true },
            Ask = talk => Question.Buttons("week.goal", talk.Choices("goal_later")),
            Take = (talk, reply) =>
            {
                if (OwnWords.In(talk, reply, "goal_later") is not { } words)
                {
                    return Next.NotUnderstood;
                }

                talk.Know(person => person with { Goal = new Goal(words) });
                return Next.Step;
            },
        },
        new("sure")
        {
            Known = talk => talk.Person.Goal is not { IsNamed: true, Confidence: null },
            Ask = talk => Question.Scale("week.sure") with
            {
                LowKey = "scale.not-sure",
                HighKey = "scale.sure",
                Values = new Dictionary<string, string>(StringComparer.Ordinal) { ["days"] = talk.Number(talk.Person.Week?.ActiveDays ?? 0) },
            },
            Take = (talk, _) => talk.TakeScale(value => TakeSure(talk, value)),
        },
    ];

    protected override Next? Opening(Talk talk)
    {
        Planning.Today(talk);
        if (talk.Person.Goal is { IsNamed: true })
        {
            Weeks.Show(talk);
        }

        return null;
    }

    protected override Next Close(Talk talk)
    {
        Weeks.Show(talk);
        talk.ShowMenu();
        return Next.End;
    }

    private static Next TakeKeep(Talk talk, Reply reply)
    {
        switch (ChoiceReader.One(talk.Choices("week_keep"), reply)?.Id)
        {
            case "keep":
                talk.Say("week.kept");
                talk.ShowMenu();
                return Next.End;
            case "change":
                return Next.To("goal");
            default:
                return Next.NotUnderstood;
        }
    }

    private static void TakeSure(Talk talk, double sure)
    {
        var goal = talk.Person.Goal! with { Confidence = sure };
        var before = talk.Person.Week!;
        var week = WeeklyPlanner.WithGoal(before, goal);
        talk.Know(person => person with { Goal = goal, Week = week });
        talk.Say(week.ActiveDays < before.ActiveDays ? "week.made-smaller" : "week.good", ("days", talk.Number(week.ActiveDays)));
    }
}
