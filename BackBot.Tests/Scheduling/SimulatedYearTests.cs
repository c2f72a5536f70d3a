using System.Globalization;
using BackBot.Dialogs.People;
using BackBot.Dialogs.Scheduling;
using NodaTime;
using NodaTime.Extensions;
using Xunit.Abstractions;
using LocalDate = BackBot.Dialogs.Scheduling.LocalDate;

namespace BackBot.Tests.Scheduling;

/// <summary>A year of prompts for thousands of people all over the world, checked against a calendar kept by other means.</summary>
public sealed class SimulatedYearTests(ITestOutputHelper output)
{
    private const int People = 4_000;
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly Last = new(2026, 12, 31);

    /// <summary>Half hours, quarter hours, half-hour clock changes, a pause for Ramadan, changes at midnight, and both sides of the date line.</summary>
    public static readonly IReadOnlyList<string> Zones =
    [
        "Europe/London", "Europe/Berlin", "Europe/Dublin", "Europe/Lisbon", "Europe/Helsinki", "Europe/Istanbul", "Europe/Moscow", "Europe/Chisinau", "Atlantic/Azores", "Atlantic/Reykjavik",
        "America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles", "America/Anchorage", "America/St_Johns", "America/Halifax", "America/Havana", "America/Sao_Paulo",
        "America/Santiago", "America/Asuncion", "America/Nuuk", "America/Scoresbysund", "America/Caracas", "America/Miquelon", "Africa/Casablanca", "Africa/El_Aaiun", "Africa/Cairo", "Africa/Lagos",
        "Africa/Johannesburg", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Yangon", "Asia/Tehran", "Asia/Kabul", "Asia/Colombo", "Asia/Beirut", "Asia/Jerusalem", "Asia/Gaza", "Asia/Tokyo", "Asia/Pyongyang",
        "Asia/Dubai", "Australia/Lord_Howe", "Australia/Eucla", "Australia/Adelaide", "Australia/Darwin", "Australia/Sydney", "Antarctica/Troll", "Pacific/Apia", "Pacific/Chatham", "Pacific/Marquesas",
        "Pacific/Kiritimati", "Pacific/Auckland", "Pacific/Pago_Pago", "Pacific/Norfolk", "Pacific/Easter",
    ];

    [Fact]
    public void EveryChosenDateGetsOnePromptAtItsMinute_AndNoneInQuietHours()
    {
        var (prompts, shifted, clockChanges) = (0, 0, 0);
        for (var i = 0; i < People; i++)
        {
            var zone = Zones[i % Zones.Count];
            var tz = DateTimeZoneProviders.Tzdb[zone];
            var days = DaysOf(i);
            var time = TimeOf(i);
            var got = Year(new Reminder { Time = time, Days = days, SetAt = Midnight(First, tz).AddTicks(-1) }, zone);
            var wanted = Dates().Where(date => days.Contains(date.DayOfWeek)).ToList();

            Assert.Equal(wanted, got.Select(prompt => prompt.Date));
            Assert.Equal(got.Count, got.Select(prompt => prompt.Id).Distinct(StringComparer.Ordinal).Count());
            foreach (var prompt in got)
            {
                var local = Instant.FromDateTimeOffset(prompt.At).InZone(tz).LocalDateTime;
                Assert.Equal(prompt.Date, local.Date.ToDateOnly());
                Assert.InRange(local.TimeOfDay, new LocalTime(7, 0), new LocalTime(20, 59, 59));
                shifted += local.TimeOfDay.ToTimeOnly() == time ? 0 : 1;
            }

            prompts += got.Count;
            clockChanges += tz.GetZoneIntervals(new Interval(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0))).Count() - 1;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{People} people in {Zones.Count} zones, a year: {prompts} prompts, each on its date; {shifted} off the chosen minute; {clockChanges} clock changes lived through."));
        Assert.Equal(0, shifted);
        Assert.True(clockChanges > People / 2);
    }

    [Fact]
    public void ARestlessYear_NeverGivesTwoDailyPromptsForADate_NorOneInQuietHours()
    {
        var (prompts, snoozes, nudges, goodbyes) = (0, 0, 0, 0);
        for (var i = 0; i < People / 4; i++)
        {
            var chance = new Random(i);
            var zone = Zones[chance.Next(Zones.Count)];
            var reminder = new Reminder { Time = TimeOf(i), Days = DaysOf(i), Nudge = i % 2 == 0, SetAt = Midnight(First, DateTimeZoneProviders.Tzdb[zone]) };
            var ids = new HashSet<string>(StringComparer.Ordinal);
            var now = reminder.SetAt;
            while (NextPrompt.After(reminder, zone, now) is { } prompt && prompt.At < Midnight(Last, DateTimeZone.Utc))
            {
                Assert.True(prompt.At > now);
                Assert.True(ids.Add(prompt.Id), prompt.Id);
                Assert.False(QuietHours.Hold(DailyTime.At(prompt.At, DateTimeZoneProviders.Tzdb[zone]).Time));
                now = prompt.At;
                var goodbye = reminder.Unanswered >= BackOff.GoodbyeAfter && prompt.Kind != PromptKind.Nudge;
                reminder = reminder.Said(prompt, [], now);
                (prompts, nudges, goodbyes) = (prompts + 1, nudges + (prompt.Kind == PromptKind.Nudge ? 1 : 0), goodbyes + (goodbye ? 1 : 0));
                reminder = goodbye ? reminder.Stopping(ReminderStop.Unanswered) : reminder;
                (reminder, zone, snoozes) = Live(reminder, zone, now.AddMinutes(chance.Next(1, 60)), chance, snoozes);
            }

            Assert.All(ids.GroupBy(id => id[..17], StringComparer.Ordinal), date => Assert.True(date.Count() <= 2 + Snooze.MostPerDay));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{People / 4} restless people: {prompts} prompts, among them {nudges} nudges and {goodbyes} goodbyes; {snoozes} snoozes."));
        Assert.True(snoozes > 0 && nudges > 0);
    }

    /// <summary>What people do after a prompt: answer, say nothing, put it off, skip, pause, change the time, fly away.</summary>
    private static (Reminder Reminder, string Zone, int Snoozes) Live(Reminder reminder, string zone, DateTimeOffset now, Random chance, int snoozes)
    {
        switch (chance.Next(20))
        {
            case < 9:
                return (reminder.Heard(now), zone, snoozes);
            case 9 or 10 when reminder.Stopped is null && Snooze.Apply(reminder.Heard(now), (SnoozeSpan)chance.Next(3), zone, now) is { } snoozed:
                return (snoozed switch
                {
                    SnoozeResult.Later later => later.Reminder,
                    SnoozeResult.Tomorrow tomorrow => tomorrow.Reminder,
                    _ => reminder.Heard(now),
                }, zone, snoozes + 1);
            case 11:
                return (reminder.Heard(now).Skipping(LocalDate.At(now, zone)), zone, snoozes);
            case 12:
                return (reminder.Heard(now).Pausing(LocalDate.At(now, zone), LocalDate.At(now, zone).AddDays(chance.Next(1, 20))), zone, snoozes);
            case 13:
                return (reminder.Heard(now) with { Time = TimeOf(chance.Next(1000)), SetAt = now }, zone, snoozes);
            case 14:
                return (reminder.Heard(now), Zones[chance.Next(Zones.Count)], snoozes);
            default:
                return (reminder, zone, snoozes);
        }
    }

    private static List<DuePrompt> Year(Reminder reminder, string zone)
    {
        var got = new List<DuePrompt>();
        var now = reminder.SetAt;
        while (NextPrompt.After(reminder, zone, now) is { } prompt && prompt.Date <= Last)
        {
            got.Add(prompt);
            reminder = reminder.Said(prompt, [], prompt.At).Heard(prompt.At.AddMinutes(5));
            now = prompt.At;
        }

        return got;
    }

    private static IEnumerable<DateOnly> Dates() => Enumerable.Range(0, Last.DayNumber - First.DayNumber + 1).Select(First.AddDays);

    private static TimeOnly TimeOf(int person) => new TimeOnly(7, 0).AddMinutes(person * 7 % 840);

    private static IReadOnlyList<DayOfWeek> DaysOf(int person) => (person % 4) switch
    {
        0 => [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        1 => [DayOfWeek.Sunday],
        _ => Reminder.EveryDay,
    };

    private static DateTimeOffset Midnight(DateOnly date, DateTimeZone zone) => zone.AtStartOfDay(date.ToLocalDate()).ToInstant().ToDateTimeOffset();
}
