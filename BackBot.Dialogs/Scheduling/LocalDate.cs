using NodaTime;

namespace BackBot.Dialogs.Scheduling;

/// <summary>Which day it is for a person.</summary>
public static class LocalDate
{
    /// <summary>The local date at an instant in an IANA zone; in UTC where the zone is not known.</summary>
    public static DateOnly At(DateTimeOffset instant, string? zone)
    {
        var known = zone is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone);
        return Instant.FromDateTimeOffset(instant).InZone(known ?? DateTimeZone.Utc).Date.ToDateOnly();
    }

    /// <summary>Whether this is an IANA zone that the service knows.</summary>
    public static bool IsZone(string? zone) => zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null;
}
