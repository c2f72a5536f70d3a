using System.Collections.Frozen;
using NodaTime;
using NodaTime.TimeZones;

namespace BackBot.Dialogs.Scheduling;

/// <summary>Zones by what people call them.</summary>
public static class ZoneNames
{
    private static readonly FrozenDictionary<string, string> ByName = Named().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The zone of an IANA id, or of the city that an id is named after ("new york"); null when the text names none.</summary>
    public static string? Find(string text) => ByName.GetValueOrDefault(Plain(text.Trim().TrimEnd('.', '!')));

    /// <summary>What to call a zone: the city of its id.</summary>
    public static string CityOf(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');

    private static Dictionary<string, string> Named()
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var ids = DateTimeZoneProviders.Tzdb.Ids;
        foreach (var id in ids)
        {
            names[Plain(id)] = id;
        }

        // Places that people live in come first: a link such as "US/Eastern" must not take a city's name.
        var places = (TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).Select(location => location.ZoneId);
        foreach (var id in places.Concat(ids.Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))))
        {
            names.TryAdd(CityOf(id), id);
        }

        return names;
    }

    private static string Plain(string text) => text.Replace('_', ' ');
}
