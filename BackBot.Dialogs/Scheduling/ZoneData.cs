using NodaTime;

namespace BackBot.Dialogs.Scheduling;

/// <summary>Whether time zones can be read here. A container without them would ask people at the wrong hour, and nobody would see why.</summary>
public static class ZoneData
{
    /// <summary>Zones of people we expect, a half-hour zone, and one whose summer time is half an hour.</summary>
    private static readonly string[] Expected = ["Europe/London", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"];

    /// <summary>Berlin is an hour ahead in winter and two in summer: data without rules would say the same twice.</summary>
    /// <exception cref="InvalidDataException">A zone is missing or has no summer time; the message names it.</exception>
    public static void Require(IDateTimeZoneProvider zones)
    {
        if (Expected.FirstOrDefault(id => zones.GetZoneOrNull(id) is null) is { } missing)
        {
            throw new InvalidDataException($"The time zone {missing} cannot be read here. Reminders would come at the wrong hour; see that NodaTime's zone data is in the build.");
        }

        var berlin = zones["Europe/Berlin"];
        if (berlin.GetUtcOffset(Instant.FromUtc(2026, 1, 1, 0, 0)) != Offset.FromHours(1) || berlin.GetUtcOffset(Instant.FromUtc(2026, 7, 1, 0, 0)) != Offset.FromHours(2))
        {
            throw new InvalidDataException("The time zone Europe/Berlin has no summer time here. Reminders would come at the wrong hour; see that NodaTime's zone data is in the build.");
        }
    }
}
