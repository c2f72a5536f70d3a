using BackBot.Dialogs.Language;

namespace BackBot.Dialogs.Coaching;

/// <summary>The signs of clinical rules 3.2 and 3.4, in their order of precedence. <c>C</c> is crisis.</summary>
public static class Sign
{
    public const string Crisis = "C";

    /// <summary>Every sign's id, most urgent first.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Crisis, .. Numbered('E', 11), .. Numbered('U', 10), .. Numbered('R', 15)];

    private static readonly Dictionary<string, int> Places = All.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place, StringComparer.Ordinal);

    /// <summary>Whether the id is one of <see cref="All"/>.</summary>
    public static bool IsKnown(string id) => Places.ContainsKey(id);

    /// <summary>The tier of a sign that is certain.</summary>
    /// <exception cref="ArgumentException">The id is none of <see cref="All"/>: a sign must not get lost by a slip of the pen.</exception>
    public static Safety TierOf(string id)
    {
        _ = PlaceOf(id);
        return id[0] switch { 'C' => Safety.Crisis, 'E' => Safety.Emergency, 'U' => Safety.Urgent, _ => Safety.Clinician };
    }

    /// <summary>The sign's place in <see cref="All"/>.</summary>
    internal static int PlaceOf(string id) =>
        Places.TryGetValue(id, out var place) ? place : throw new ArgumentException($"'{id}' is not a sign of clinical rules 3.2.", nameof(id));

    private static IEnumerable<string> Numbered(char tier, int count) => Enumerable.Range(1, count).Select(number => $"{tier}{number}");
}
