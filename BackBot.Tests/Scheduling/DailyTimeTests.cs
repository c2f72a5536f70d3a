using BackBot.Dialogs.Scheduling;
using NodaTime;

namespace BackBot.Tests.Scheduling;

public sealed class DailyTimeTests
{
    private static readonly DateOnly BerlinSpring2026 = new(2026, 3, 29);
    private static readonly DateOnly BerlinAutumn2026 = new(2026, 10, 25);

    [Fact]
    public void SkippedTime_ShiftsForwardByWhatWasLeftOut()
    {
        // Half past two does not exist on that night. Prompts are not sent then; the rule is shown by the resolver itself.
        var zoned = Zone("Europe/Berlin").ResolveLocal(new LocalDateTime(2026, 3, 29, 2, 30), DailyTime.SkippedShiftsForwardAmbiguousTakesTheEarlier);

        Assert.Equal(new LocalTime(3, 30), zoned.TimeOfDay);
        Assert.Equal(Offset.FromHours(2), zoned.Offset);
    }

    [Fact]
    public void AmbiguousTime_TakesTheEarlier()
    {
        var zoned = Zone("Europe/Berlin").ResolveLocal(new LocalDateTime(2026, 10, 25, 2, 30), DailyTime.SkippedShiftsForwardAmbiguousTakesTheEarlier);

        Assert.Equal(Offset.FromHours(2), zoned.Offset);
    }

    [Fact]
    public void TheHourThatIsMissing_GivesNoPromptAtNight()
    {
        Assert.Null(DailyTime.On(BerlinSpring2026, new TimeOnly(2, 30), Zone("Europe/Berlin")));
    }

    [Theory]
    [InlineData("Europe/Berlin", 18)]
    [InlineData("Australia/Lord_Howe", 8)]
    public void OrdinaryTimesOfBothClockChangeDays_KeepTheirLocalTime(string zone, int hour)
    {
        foreach (var date in (DateOnly[])[BerlinSpring2026, BerlinAutumn2026, new(2026, 4, 5), new(2026, 10, 4)])
        {
            var at = DailyTime.On(date, new TimeOnly(hour, 30), Zone(zone))!.Value;
            Assert.Equal((date, new TimeOnly(hour, 30)), DailyTime.At(at, Zone(zone)));
        }
    }

    [Fact]
    public void ADateThatAZoneLeftOut_HasNoPrompt()
    {
        // Samoa went from 29 to 31 December 2011.
        var apia = Zone("Pacific/Apia");

        Assert.NotNull(DailyTime.On(new DateOnly(2011, 12, 29), new TimeOnly(18, 0), apia));
        Assert.Null(DailyTime.On(new DateOnly(2011, 12, 30), new TimeOnly(18, 0), apia));
        Assert.NotNull(DailyTime.On(new DateOnly(2011, 12, 31), new TimeOnly(18, 0), apia));
    }

    [Theory]
    [InlineData("21:00", "20:55")]
    [InlineData("23:59", "20:55")]
    [InlineData("01:59", "20:55")]
    [InlineData("02:30", "07:00")]
    [InlineData("06:59", "07:00")]
    [InlineData("07:00", "07:00")]
    [InlineData("20:59", "20:59")]
    public void QuietHours_OfferTheNearestTimeOutside(string asked, string offered)
    {
        Assert.Equal(Time(offered), QuietHours.NearestAllowed(Time(asked)));
        Assert.False(QuietHours.Hold(Time(offered)));
        Assert.Equal(asked != offered, QuietHours.Hold(Time(asked)));
    }

    [Theory]
    [InlineData("berlin", "Europe/Berlin")]
    [InlineData("New York", "America/New_York")]
    [InlineData("  Lord Howe. ", "Australia/Lord_Howe")]
    [InlineData("europe/london", "Europe/London")]
    [InlineData("kathmandu", "Asia/Kathmandu")]
    [InlineData("Atlantis", null)]
    [InlineData("", null)]
    public void Zones_AreFoundByCityAndById(string said, string? zone) => Assert.Equal(zone, ZoneNames.Find(said));

    private static DateTimeZone Zone(string id) => DailyTime.ZoneOf(id)!;

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
