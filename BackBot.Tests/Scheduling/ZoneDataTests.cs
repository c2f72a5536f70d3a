using System.Collections.ObjectModel;
using BackBot.Dialogs.Scheduling;
using NodaTime;

namespace BackBot.Tests.Scheduling;

public sealed class ZoneDataTests
{
    [Fact]
    public void ZonesOfTheBuild_AreAllThere() => ZoneData.Require(DateTimeZoneProviders.Tzdb);

    [Fact]
    public void AMissingZone_IsNamed() =>
        Assert.Contains("Asia/Kolkata", Assert.Throws<InvalidDataException>(() => ZoneData.Require(new Zones(id => id == "Asia/Kolkata" ? null : DateTimeZoneProviders.Tzdb[id]))).Message, StringComparison.Ordinal);

    [Fact]
    public void ZonesWithoutSummerTime_AreNotTaken() =>
        Assert.Contains("summer time", Assert.Throws<InvalidDataException>(() => ZoneData.Require(new Zones(_ => DateTimeZone.ForOffset(Offset.FromHours(1))))).Message, StringComparison.Ordinal);

    private sealed class Zones(Func<string, DateTimeZone?> find) : IDateTimeZoneProvider
    {
        public string VersionId => "test";

        public ReadOnlyCollection<string> Ids => new([]);

        public DateTimeZone this[string id] => find(id) ?? throw new ArgumentException("No such zone.", nameof(id));

        public DateTimeZone GetSystemDefault() => DateTimeZone.Utc;

        public DateTimeZone? GetZoneOrNull(string id) => find(id);
    }
}
