using System.Net;
using BackBot.Turns;
using Newtonsoft.Json.Linq;

namespace BackBot.Tests.Channels.Teams;

/// <summary>How BackBot behaves in Teams, seen from the wire.</summary>
public sealed class TeamsMannersTests : IAsyncLifetime
{
    private TeamsChat _chat = null!;

    public async Task InitializeAsync() => _chat = await TeamsChat.StartAsync();

    public async Task DisposeAsync() => await _chat.DisposeAsync();

    [Fact]
    public async Task Install_WelcomesOnce_HoweverItIsTold()
    {
        await Task.WhenAll(_chat.PostAsync("installation-add"), _chat.PostAsync("conversation-update-personal"));
        var heard = _chat.Heard;
        await _chat.PostAsync("installation-add-upgrade");

        Assert.Single(heard, text => text.Contains("May I keep your answers", StringComparison.Ordinal));
        Assert.Equal(heard, _chat.Heard);
    }

    [Fact]
    public async Task ChannelsRetry_IsAnsweredOnce()
    {
        await _chat.PostAsync("message");
        var heard = _chat.Heard;
        await Task.WhenAll(_chat.PostAsync("message"), _chat.PostAsync("message"));

        Assert.NotEmpty(heard);
        Assert.Equal(heard, _chat.Heard);
    }

    [Fact]
    public async Task LanguageZoneAndTenant_ComeFromTheActivity()
    {
        await _chat.PostAsync("installation-add");

        var state = await _chat.StateAsync();
        Assert.Equal("en-GB", state.Person.Locale);
        Assert.Equal("Europe/London", state.Person.Zone);
        Assert.Contains("22222222-2222-2222-2222-222222222222", state.Reference, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MentionOfTheBot_IsNoPartOfTheMessage()
    {
        await ConsentAsync();
        await _chat.PostAsync("message-mention");

        Assert.Contains(_chat.Heard, text => text.Contains("help", StringComparison.OrdinalIgnoreCase) && !text.Contains("<at>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Uninstall_EndsReachability_UntilThePersonWrites()
    {
        await _chat.PostAsync("installation-add");
        await _chat.PostAsync("installation-remove");
        Assert.Equal("uninstalled", (await _chat.StateAsync()).Unreachable);

        await _chat.SayAsync("hello");
        Assert.Null((await _chat.StateAsync()).Unreachable);
    }

    [Theory]
    [InlineData("group-message")]
    [InlineData("channel-message")]
    [InlineData("group-installation-add")]
    public async Task Group_IsToldOnceThatHealthTalkIsPersonal(string first)
    {
        await _chat.PostAsync(first);
        var again = _chat.Recorded(first == "channel-message" ? "channel-message" : "group-message");
        again["id"] = "another";
        Assert.Equal(HttpStatusCode.OK, (await _chat.PostAsync(again)).StatusCode);

        Assert.Contains("personal chat", Assert.Single(_chat.Heard), StringComparison.Ordinal);
        Assert.Empty(await _chat.RowsAsync(PersonRows.State));
    }

    [Fact]
    public async Task Group_ThatTookTheBotOut_IsForgotten_AndNobodyInItIsLost()
    {
        await ConsentAsync();
        await _chat.PostAsync("group-installation-add");
        await _chat.PostAsync("group-installation-remove");

        Assert.Empty(await _chat.RowsAsync("told"));
        Assert.Null((await _chat.StateAsync()).Unreachable);
    }

    [Fact]
    public async Task AnsweredCard_IsReplacedByQuestionAndAnswer_AtOnceAndForGood()
    {
        await _chat.PostAsync("installation-add");
        var answer = await _chat.TapAsync("Yes, keep my answers");

        Assert.Equal(200, (int)answer["statusCode"]!);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)answer["type"]);
        Assert.Equal("✓ Yes, keep my answers", (string?)answer.SelectToken("value.body[-1:].text"));
        var update = Assert.Single(_chat.Channel.Calls, call => call.Line.StartsWith("PUT", StringComparison.Ordinal));
        Assert.Contains("May I keep your answers", (string?)answer.SelectToken("value.body[0].text"), StringComparison.Ordinal);
        Assert.Null(update.Body["text"]);
        Assert.True(JToken.DeepEquals(answer["value"], update.Body.SelectToken("attachments[0].content")));
    }

    [Fact]
    public async Task InvokesRetry_GetsTheSameAnswer_AndChangesNothing()
    {
        await _chat.PostAsync("installation-add");
        var tap = _chat.Tap("Yes, keep my answers");
        var first = await (await _chat.PostAsync(tap)).Content.ReadAsStringAsync();
        var calls = _chat.Channel.Calls.Count;

        Assert.Equal(first, await (await _chat.PostAsync(tap)).Content.ReadAsStringAsync());
        Assert.Equal(calls, _chat.Channel.Calls.Count);
        Assert.Contains("✓", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OldCard_IsAnsweredKindly_AndStays()
    {
        await _chat.PostAsync("installation-add");
        var tap = _chat.Tap("Yes, keep my answers");
        await _chat.PostAsync(tap);
        tap["id"] = "tapped-again";
        var second = JObject.Parse(await (await _chat.PostAsync(tap)).Content.ReadAsStringAsync());

        Assert.Equal("application/vnd.microsoft.activity.message", (string?)second["type"]);
        Assert.Single(_chat.Channel.Calls, call => call.Line.StartsWith("PUT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task UpdateThatFails_FailsNothingElse()
    {
        await _chat.PostAsync("installation-add");
        _chat.Channel.Answer = response =>
        {
            response.StatusCode = response.HttpContext.Request.Method == "PUT" ? 404 : 201;
            return Task.CompletedTask;
        };
        await _chat.TapAsync("Yes, keep my answers");

        Assert.Contains(_chat.Heard, text => text.Contains("What shall I call you", StringComparison.Ordinal));
        Assert.Empty(await _chat.RowsAsync(PersonRows.OutboxPrefix));
    }

    [Fact]
    public async Task EditedMessage_ChangesNothing_AndSaysSo()
    {
        await ConsentAsync();
        await _chat.PostAsync("message-edited");

        Assert.Contains("changed a message", _chat.Heard[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task EditedMessage_WithADangerSign_IsActedOn()
    {
        await ConsentAsync();
        var edited = _chat.Recorded("message-edited");
        edited["text"] = "I cannot hold my urine any more since this morning and I am numb between the legs";
        await _chat.PostAsync(edited);

        Assert.NotNull((await _chat.StateAsync()).Person.Alert);
    }

    [Fact]
    public async Task DeletedMessage_IsExplained()
    {
        await ConsentAsync();
        await _chat.PostAsync("message-deleted");

        Assert.Contains("delete my data", _chat.Heard[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("message-file")]
    [InlineData("message-quote")]
    public async Task FileWithoutWords_IsDeclined(string name)
    {
        await ConsentAsync();
        await _chat.PostAsync(name);

        Assert.Contains("pictures or files", _chat.Heard[^1], StringComparison.Ordinal);
    }

    private async Task ConsentAsync()
    {
        await _chat.PostAsync("installation-add");
        await _chat.TapAsync("Yes, keep my answers");
    }
}
