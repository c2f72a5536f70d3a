using BackBot.Dialogs.Content;
using BackBot.Dialogs.Language;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Conversations;

/// <summary>The everyday movements that a person fears, chosen from the content or told in their own words.</summary>
internal static class FearedMovements
{
    public const string None = "none";

    private const int Most = 6;

    /// <summary>All that can be chosen, with "none in particular" last.</summary>
    public static IReadOnlyList<Choice> Choices(Talk talk) =>
    [
        .. talk.Content.FearedMovements.Select(movement => new Choice(movement.Id, movement.Name, movement.Words)),
        .. talk.Choices("feared_none"),
    ];

    /// <summary>What the answer names; empty when it names nothing.</summary>
    public static IReadOnlyList<string> In(Talk talk, Reply reply)
    {
        var chosen = talk.Many(Choices(talk), reply).Select(choice => choice.Id).Take(Most).ToList();
        if (chosen.Count > 0 || reply.Card is not null)
        {
            return chosen;
        }

        return talk.YesNo() == YesNo.No ? [None]
            : reply.Text.Any(char.IsLetter) && reply.Reading.Intent is Intent.OutOfScope or Intent.Fear ? [OwnWords.Short(reply.Text)]
            : [];
    }

    /// <summary>The movement by name: the content's, or the person's own words.</summary>
    public static string NameOf(Talk talk, string movement) => Known(talk, movement)?.Name ?? movement;

    /// <summary>What the movement asks of the spine. For one in the person's own words that is not known, and the careful answer is bending.</summary>
    public static IReadOnlyList<Movement> MovesOf(Talk talk, string movement) => Known(talk, movement)?.Moves ?? [Movement.Flexion];

    /// <summary>What is done at a step, 1 to 5.</summary>
    public static string StepOf(Talk talk, string movement, int step) =>
        Known(talk, movement)?.Steps[step - 1] ?? talk.Words($"ladder.own-step-{step}");

    private static FearedMovement? Known(Talk talk, string movement) => talk.Content.FearedMovements.FirstOrDefault(known => known.Id == movement);
}
