using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Conversations;

/// <summary>
/// Graded exposure, clinical rules 4.3 steps 0 and 1: why small experiments help, the person's leave, and up to three feared movements in the
/// order of concern. The trying itself is <see cref="ExperimentFlow"/>.
/// </summary>
public sealed class LadderFlow(Interruptions interruptions) : Flow(FlowId, interruptions)
{
    public const string FlowId = "ladder";

    protected override IReadOnlyList<Step> Steps { get; } =
    [
        new("permission")
        {
            Known = talk => talk.Person.Ladder is not null,
            Ask = talk => Question.YesNo("ladder.permission", talk.Choices("yes_no")),
            Take = (talk, _) =>
            {
                switch (talk.Agreement())
                {
                    case YesNo.Yes:
                        return Next.Step;
                    case YesNo.No or YesNo.Unsure:
                        talk.Say("ladder.not-now");
                        talk.ShowMenu();
                        return Next.End;
                    default:
                        return Next.NotUnderstood;
                }
            },
        },
        new("movements")
        {
            Known = talk => Unrated(talk).Count > 0,
            Ask = talk => Question.Boxes("ladder.movements", FearedMovements.Choices(talk)),
            Take = TakeMovements,
        },
        new("concern")
        {
            Known = talk => Unrated(talk).Count == 0,
            Ask = talk => Question.Scale("ladder.concern") with
            {
                LowKey = "fear.worry-low",
                HighKey = "fear.worry-high",
                Values = new Dictionary<string, string>(StringComparer.Ordinal) { ["movement"] = Unrated(talk) is [var next, ..] ? FearedMovements.NameOf(talk, next) : "" },
            },
            Take = (talk, _) => talk.TakeScale(value => Add(talk, value), () => Unrated(talk).Count > 0 ? Next.To("concern") : Next.Step),
        },
    ];

    protected override Next? Opening(Talk talk)
    {
        if (Experiments.Wait(talk, []) is { } wait)
        {
            return wait;
        }

        if (talk.Person.Ladder is not { } ladder)
        {
            talk.Say("ladder.rationale");
            return null;
        }

        if (ExposureLadder.Next(ladder) is not null)
        {
            return Next.Begin(ExperimentFlow.FlowId);
        }

        talk.Say(ladder.Movements.All(movement => movement.Finished) ? "ladder.all-finished" : "ladder.easier-first");
        return null;
    }

    protected override Next Close(Talk talk)
    {
        if (talk.Person.Ladder is { } ladder && ExposureLadder.Next(ladder) is not null)
        {
            return Next.Begin(ExperimentFlow.FlowId);
        }

        talk.Say("ladder.nothing-to-start");
        talk.ShowMenu();
        return Next.End;
    }

    /// <summary>The feared movements that are not on the ladder yet, as many as have room on it.</summary>
    private static IReadOnlyList<string> Unrated(Talk talk) =>
    [
        .. talk.Person.FearedMovements
            .Where(id => id != FearedMovements.None && talk.Person.Ladder?.Movements.Any(movement => movement.Id == id) != true)
            .Take(ExposureLadder.Room(talk.Person.Ladder)),
    ];

    private static Next TakeMovements(Talk talk, Reply reply)
    {
        var chosen = FearedMovements.In(talk, reply);
        if (chosen.Count == 0)
        {
            return Next.NotUnderstood;
        }

        talk.Know(person => person with
        {
            Ladder = person.Ladder ?? new Ladder([]),
            FearedMovements = [.. person.FearedMovements.Union(chosen, StringComparer.Ordinal).Where(id => id != FearedMovements.None)],
        });
        return Next.Step;
    }

    private static void Add(Talk talk, double concern)
    {
        if (Unrated(talk) is [var id, ..])
        {
            var movement = new LadderMovement { Id = id, Name = FearedMovements.NameOf(talk, id), Concern = concern };
            talk.Know(person => person with { Ladder = ExposureLadder.Add(person.Ladder ?? new Ladder([]), movement) });
        }
    }
}
