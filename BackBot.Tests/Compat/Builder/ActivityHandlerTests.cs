using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BackBot.Tests.Compat.Builder;

public class ActivityHandlerTests
{
    private readonly NotingHandler _handler = new();
    private readonly TestAdapter _adapter = new();

    [Theory]
    [InlineData(ActivityTypes.Message, "message")]
    [InlineData(ActivityTypes.MessageUpdate, "message update")]
    [InlineData(ActivityTypes.MessageDelete, "message delete")]
    [InlineData(ActivityTypes.Typing, "typing")]
    [InlineData(ActivityTypes.EndOfConversation, "end")]
    [InlineData(ActivityTypes.Event, "event")]
    [InlineData(ActivityTypes.Command, "command")]
    [InlineData(ActivityTypes.CommandResult, "command result")]
    [InlineData("somethingNew", "unrecognized")]
    public async Task Activity_OfAType_ReachesItsMethod(string type, string expected)
    {
        await Handle(new Activity(type));

        Assert.Equal([expected], _handler.Calls);
    }

    [Fact]
    public async Task MembersAdded_WithSomeoneBesideTheBot_AreAllTold()
    {
        await Handle(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new("bot"), new("user1")] });

        Assert.Equal(["added bot user1"], _handler.Calls);
    }

    [Fact]
    public async Task MembersAdded_OnlyTheBot_IsNotTold()
    {
        await Handle(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new("bot")] });

        Assert.Empty(_handler.Calls);
    }

    [Fact]
    public async Task MembersRemoved_BesideAnEmptyListOfAdded_IsNotTold()
    {
        await Handle(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [], MembersRemoved = [new("user1")] });
        await Handle(new Activity(ActivityTypes.ConversationUpdate) { MembersRemoved = [new("user1")] });

        Assert.Equal(["removed user1"], _handler.Calls);
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "uninstalled")]
    [InlineData("remove-upgrade", "uninstalled")]
    public async Task InstallationUpdate_OfAnAction_ReachesItsMethod(string action, string expected)
    {
        await Handle(new Activity(ActivityTypes.InstallationUpdate) { Action = action });

        Assert.Equal([expected], _handler.Calls);
    }

    [Fact]
    public async Task Reactions_AddedAndRemoved_AreBothTold()
    {
        await Handle(new Activity(ActivityTypes.MessageReaction) { ReactionsAdded = [new("like")], ReactionsRemoved = [new("heart")] });

        Assert.Equal(["reacted like", "unreacted heart"], _handler.Calls);
    }

    [Fact]
    public async Task Event_OfTheTokenService_ReachesItsOwnMethod()
    {
        await Handle(new Activity(ActivityTypes.Event) { Name = SignInConstants.TokenResponseEventName });

        Assert.Equal(["token"], _handler.Calls);
    }

    [Fact]
    public async Task CardAction_Invoked_IsAnsweredWithTheMethodsResponse()
    {
        var value = JObject.Parse("""{"action":{"type":"Action.Execute","verb":"answer","data":{"pain":4}}}""");

        var response = await Invoke(new Activity(ActivityTypes.Invoke) { Name = "adaptiveCard/action", Value = value });

        Assert.Equal(200, response.Status);
        Assert.Equal("answer 4", ((AdaptiveCardInvokeResponse)response.Body).Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("""{}""")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""")]
    [InlineData("""{"action":7}""")]
    public async Task CardAction_WithABadValue_Is400(string? value)
    {
        var response = await Invoke(new Activity(ActivityTypes.Invoke)
        {
            Name = "adaptiveCard/action",
            Value = value == null ? null : JObject.Parse(value),
        });

        Assert.Equal(400, response.Status);
        Assert.Empty(_handler.Calls);
    }

    [Theory]
    [InlineData("unknown/name")]
    [InlineData("application/search")]
    [InlineData("signin/verifyState")]
    public async Task Invoke_NotOverridden_Is501(string name)
    {
        var value = JObject.Parse("""{"kind":"search","queryText":"x"}""");

        Assert.Equal(501, (await Invoke(new Activity(ActivityTypes.Invoke) { Name = name, Value = value })).Status);
    }

    [Fact]
    public async Task Activity_WithoutAType_Throws()
    {
        using var turn = new TurnContext(_adapter, new Activity());

        await Assert.ThrowsAsync<ArgumentException>(() => _handler.OnTurnAsync(turn));
    }

    private Task Handle(Activity activity) => _adapter.ProcessActivityAsync(activity, (turn, cancellationToken) => _handler.OnTurnAsync(turn, cancellationToken));

    private async Task<InvokeResponse> Invoke(Activity activity)
    {
        await Handle(activity);
        var sent = Assert.IsType<Activity>(_adapter.GetNextReply());
        Assert.Equal("invokeResponse", sent.Type);
        return Assert.IsType<InvokeResponse>(sent.Value);
    }
}
