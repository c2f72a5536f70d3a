namespace BackBot.Dialogs.Coaching;

/// <summary>What the last two dials add to an exercise in words.</summary>
internal static class Cues
{
    public static IReadOnlyList<Phrase> For(Dials? dials) =>
    [
        .. dials is { WiderRange: true } ? [Phrase.Of("coaching.cue.range")] : Array.Empty<Phrase>(),
        .. dials is { Quicker: true } ? [Phrase.Of("coaching.cue.speed")] : Array.Empty<Phrase>(),
    ];
}
