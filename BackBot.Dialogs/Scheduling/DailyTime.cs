using NodaTime;
using NodaTime.Extensions;
using NodaTime.TimeZones;

namespace BackBot.Dialogs.Scheduling;

/// <summary>The instant of a local time on a local date. Clock changes are met here and nowhere else.</summary>
public static class DailyTime
{
    /// <summary>A local time that a clock change leaves out shifts forward by what was left out; one that comes twice is taken the first time.</summary>
    public static readonly ZoneLocalMappingResolver SkippedShiftsForwardAmbiguousTakesTheEarlier =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    /// <summary>
    /// The instant, or null where that date has no such time to prompt at: the zone left the whole date out (Samoa, 30 December 2011), or the shift
    /// ends in quiet hours.
    /// </summary>
    public static DateTimeOffset? On(DateOnly date, TimeOnly time, DateTimeZone zone)
    {
        var local = date.ToLocalDate().At(time.ToLocalTime());
        var zoned = zone.ResolveLocal(local, SkippedShiftsForwardAmbiguousTakesTheEarlier);
        return zoned.Date == local.Date && !QuietHours.Hold(zoned.TimeOfDay.ToTimeOnly()) ? zoned.ToInstant().ToDateTimeOffset() : null;
    }

    /// <summary>The local date and time at an instant.</summary>
    public static (DateOnly Date, TimeOnly Time) At(DateTimeOffset instant, DateTimeZone zone)
    {
        var zoned = Instant.FromDateTimeOffset(instant).InZone(zone);
        return (zoned.Date.ToDateOnly(), zoned.TimeOfDay.ToTimeOnly());
    }

    /// <summary>The zone of that IANA id; null when the service does not know it.</summary>
    public static DateTimeZone? ZoneOf(string? id) => id is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);
}
