using BackBot.Dialogs.Language.Text;
using NodaTime.TimeZones;

namespace BackBot.Dialogs.Language.Answers;

/// <summary>The zone that a message names.</summary>
/// <param name="Candidates">The zones it may be, where the name is ambiguous.</param>
internal sealed record ZoneFinding(string? Id, IReadOnlyList<string>? Candidates)
{
    public bool Named => Id is not null || Candidates is not null;
}

/// <summary>Knows zones by IANA id, by city, by country where it has one zone, and by abbreviation.</summary>
internal sealed class ZoneWords
{
    private const int LongestName = 4;

    private readonly Dictionary<string, string[]> _byName = new(StringComparer.Ordinal);

    /// <param name="names">The language's own names, which outrank the tz database's: one id, or several separated by spaces where it is ambiguous.</param>
    public ZoneWords(IReadOnlyDictionary<string, string> names)
    {
        var source = TzdbDateTimeZoneSource.Default;
        foreach (var id in source.GetIds().Where(id => id.Count(c => c == '/') == 1 && !id.StartsWith("Etc/", StringComparison.Ordinal) && !id.StartsWith("US/", StringComparison.Ordinal)))
        {
            var city = Key(id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace('_', ' '));
            _byName.TryAdd(city, [source.CanonicalIdMap[id]]);
        }

        foreach (var country in source.ZoneLocations!.GroupBy(location => Key(location.CountryName), location => location.ZoneId, StringComparer.Ordinal))
        {
            _byName.TryAdd(country.Key, [.. country]);
        }

        foreach (var (name, ids) in names)
        {
            _byName[Key(name)] = ids.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }

        foreach (var word in _byName.Where(entry => entry.Value is ["none"]).Select(entry => entry.Key).ToList())
        {
            _byName.Remove(word);
        }
    }

    public ZoneFinding Read(Reply reply)
    {
        for (var start = 0; start < reply.Words.Count; start++)
        {
            for (var length = Math.Min(LongestName, reply.Words.Count - start); length > 0; length--)
            {
                if (At(reply, start, length) is { } ids)
                {
                    return IsOffset(reply, start + length) ? new ZoneFinding(null, []) : Of(ids, reply.Context.Zone);
                }
            }
        }

        return new ZoneFinding(null, null);
    }

    /// <summary>An ambiguous name is settled by the zone that the person is known to be in.</summary>
    private static ZoneFinding Of(string[] ids, string? known) =>
        ids.Length == 1 ? new ZoneFinding(ids[0], null)
        : known is not null && ids.Contains(known) ? new ZoneFinding(known, null)
        : new ZoneFinding(null, ids);

    private string[]? At(Reply reply, int start, int length)
    {
        var words = reply.Words.Skip(start).Take(length).Select(word => word.Token).ToList();
        return words.TrueForAll(token => token.IsWord) && _byName.TryGetValue(string.Join(' ', words.Select(token => token.Text)), out var ids) ? ids : null;
    }

    /// <summary>"UTC+2" is an offset, which changes twice a year in many places; a place is needed.</summary>
    private static bool IsOffset(Reply reply, int at) =>
        at + 1 < reply.Words.Count && (reply.Words[at].Token.IsMark('+') || (reply.Words[at].Token.IsMark('-') && reply.Words[at].Token.Glued)) && reply.Words[at + 1].Token.IsNumber;

    private static string Key(string name) => Normaliser.Normalise(name).Replace("-", " ", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
}
