namespace BackBot.Dialogs.Content;

/// <summary>How far the facts of the sources have found a place.</summary>
/// <param name="Facts">How many facts there are.</param>
/// <param name="Covered">How many at least one entry cites.</param>
/// <param name="NotTold">Ids of those that are left out, each with its reason in sources.yaml.</param>
/// <param name="Missing">Ids that have no place yet.</param>
/// <param name="Settled">Conflicts between the sources (X1 to X24) that some entry says it settles.</param>
public sealed record ContentCoverage(
    int Facts, int Covered, IReadOnlyList<string> NotTold, IReadOnlyList<string> Missing, IReadOnlyList<string> Settled);
