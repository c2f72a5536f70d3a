using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BackBot.Tests.Compat.Schema;

public class ActivityJsonTests
{
    public static TheoryData<string> RealActivities => new(
        RealActivity.TeamsMessage,
        RealActivity.TeamsCardSubmit,
        RealActivity.TeamsInvoke,
        RealActivity.InstallationUpdate,
        RealActivity.MembersAdded,
        RealActivity.WebChatMessage,
        RealActivity.Reaction,
        RealActivity.EverythingElse);

    [Theory]
    [MemberData(nameof(RealActivities))]
    public void Activity_ReadAndWritten_LosesNothing(string json)
    {
        var written = JObject.Parse(Write(Read(json)));

        Assert.True(JToken.DeepEquals(Tokens(json), written), $"{Tokens(json)}\nbecame\n{written}");
    }

    [Theory]
    [MemberData(nameof(RealActivities))]
    public void Activity_ReadAndWrittenTwice_ReadsTheSame(string json)
    {
        var once = Write(Read(json));

        Assert.Equal(once, Write(Read(once)));
    }

    [Fact]
    public void UnknownMembers_OfActivityAccountsConversationEntitiesAndAttachments_AreKeptAsProperties()
    {
        var activity = Read(RealActivity.EverythingElse);

        Assert.Equal("kept", activity.Properties["someNewMember"]!["deep"]);
        Assert.Equal("alex@example.com", activity.From.Properties["userPrincipalName"]);
        Assert.Equal("x", activity.Conversation.Properties["shard"]);
        Assert.Equal("Europe/Oslo", activity.Entities[0].Properties["timezone"]);
        Assert.Equal("extra", activity.Attachments[0].Properties["layoutHint"]);
    }

    [Fact]
    public void LocalTimestamp_Read_KeepsItsOffset()
    {
        var activity = Read("""{"type":"message","localTimestamp":"2026-11-21T10:00:00.123+09:00"}""");

        Assert.Equal(TimeSpan.FromHours(9), activity.LocalTimestamp!.Value.Offset);
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 1, 0, 0, 123, TimeSpan.Zero), activity.LocalTimestamp.Value);
    }

    [Fact]
    public void DatesInValues_Read_AreUtcAndBareDatesStayText()
    {
        var activity = Read("""{"type":"message","value":{"zoned":"2026-11-21T10:00:00+02:00","bare":"2026-11-21"}}""");

        var value = Assert.IsType<JObject>(activity.Value);
        Assert.Equal(new DateTime(2026, 11, 21, 8, 0, 0, DateTimeKind.Utc), value.Value<DateTime>("zoned"));
        Assert.Equal(JTokenType.String, value["bare"]!.Type);
    }

    [Fact]
    public void Members_WithoutAValue_AreNotWritten()
    {
        Assert.Equal("""{"type":"typing"}""", Compact(new Activity(ActivityTypes.Typing)));
    }

    private static Activity Read(string json) => JsonConvert.DeserializeObject<Activity>(json, HttpHelper.BotMessageSerializerSettings)!;

    private static string Write(Activity activity) => JsonConvert.SerializeObject(activity, HttpHelper.BotMessageSerializerSettings);

    private static string Compact(Activity activity) => JObject.Parse(Write(activity)).ToString(Formatting.None);

    private static JToken Tokens(string json) =>
        JsonConvert.DeserializeObject<JToken>(json, new JsonSerializerSettings { DateTimeZoneHandling = DateTimeZoneHandling.Utc })!;
}
