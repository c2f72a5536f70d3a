using BackBot.Dialogs.Content;

namespace BackBot.Dialogs.Coaching;

/// <summary>What all of a person's gates together say about one exercise.</summary>
/// <param name="By">The gates that decided, in the order of clinical rules 3.5; empty when it is allowed.</param>
/// <param name="How">How to do it instead, with <see cref="GateDecision.Modify"/>: every gate's way, joined.</param>
public sealed record GateOutcome(GateDecision Decision, IReadOnlyList<Gate> By, string? How);

/// <summary>Reads an exercise's gates for a person. The most restrictive gate wins; several changes are joined.</summary>
public static class GateRulings
{
    public static GateOutcome For(Exercise exercise, IReadOnlySet<Gate> closed)
    {
        var rulings = closed.Order().Select(gate => (Gate: gate, Ruling: Of(exercise, gate))).Where(pair => pair.Ruling.Decision != GateDecision.Allow).ToList();
        if (rulings.Count == 0)
        {
            return new GateOutcome(GateDecision.Allow, [], null);
        }

        var decision = rulings.Max(pair => pair.Ruling.Decision);
        var deciding = rulings.Where(pair => pair.Ruling.Decision == decision).ToList();
        var how = decision == GateDecision.Modify
            ? Joined([.. deciding.Select(pair => pair.Ruling.How).OfType<string>().Distinct(StringComparer.Ordinal)])
            : null;
        return new GateOutcome(decision, [.. deciding.Select(pair => pair.Gate)], how);
    }

    /// <summary>Every way in a row, without those that a longer one begins with.</summary>
    private static string Joined(string[] ways) =>
        string.Join(' ', ways.Where(way => !Array.Exists(ways, other => other != way && other.StartsWith(way.TrimEnd('.'), StringComparison.Ordinal))));

    /// <summary>
    /// The entry's ruling; and for what a person cannot do, the positions as well: an exercise whose every position needs the floor waits for someone
    /// who cannot get there, whatever its entry forgot to say.
    /// </summary>
    private static GateRuling Of(Exercise exercise, Gate gate)
    {
        Position[] needed = gate switch
        {
            Gate.NoFloor => [Position.Supine, Position.Prone, Position.SideLying, Position.AllFours, Position.Kneeling, Position.HandsAndFeet],
            Gate.NoKneeling => [Position.AllFours, Position.Kneeling],
            Gate.NoWeightOnHands or Gate.WristInjury => [Position.AllFours, Position.HandsAndFeet],
            Gate.NoPool => [Position.Water],
            _ => [],
        };
        var ruling = exercise.RulingOf(gate);
        return exercise.Positions.Count > 0 && exercise.Positions.All(needed.Contains) ? ruling with { Decision = GateDecision.NotNow, How = null } : ruling;
    }
}
