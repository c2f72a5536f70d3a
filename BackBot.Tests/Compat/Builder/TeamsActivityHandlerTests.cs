using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace BackBot.Tests.Compat.Builder;

public class TeamsActivityHandlerTests
{
    private readonly TeamsNotes _handler = new();
    private readonly TestAdapter _adapter = new("msteams");

    [Fact]
    public async Task MembersAdded_AlreadyKnown_AreToldWithTheirTeam()
    {
        var member = new ChannelAccount("29:user") { Properties = JObject.Parse("""{"givenName":"Alex","tenantId":"t"}""") };
        await Handle(new Activity(ActivityTypes.ConversationUpdate)
        {
            MembersAdded = [new ChannelAccount("bot"), member],
            ChannelData = JObject.Parse("""{"team":{"id":"team-1","name":"Backs"}}"""),
        });

        Assert.Equal(["added bot/, 29:user/Alex to team-1"], _handler.Calls);
    }

    [Theory]
    [InlineData("channelCreated", "channel created c of t")]
    [InlineData("teamRenamed", "team renamed t")]
    [InlineData("somethingNew")]
    public async Task ConversationUpdate_OfAnEvent_ReachesItsMethod(string eventType, params string[] expected)
    {
        await Handle(new Activity(ActivityTypes.ConversationUpdate)
        {
            ChannelData = new JObject { ["eventType"] = eventType, ["team"] = new JObject { ["id"] = "t" }, ["channel"] = new JObject { ["id"] = "c" } },
        });

        Assert.Equal(expected, _handler.Calls);
    }

    [Theory]
    [InlineData(ActivityTypes.MessageUpdate, "editMessage", "edited")]
    [InlineData(ActivityTypes.MessageUpdate, "undeleteMessage", "undeleted")]
    [InlineData(ActivityTypes.MessageDelete, "softDeleteMessage", "deleted")]
    public async Task Message_ChangedLater_ReachesItsMethod(string type, string eventType, string expected)
    {
        await Handle(new Activity(type) { ChannelData = new JObject { ["eventType"] = eventType } });

        Assert.Equal([expected], _handler.Calls);
    }

    [Fact]
    public async Task ChannelData_OfAnOddShape_IsNoFailure()
    {
        await Handle(new Activity(ActivityTypes.MessageUpdate) { ChannelData = new JArray(1) });
        await Handle(new Activity(ActivityTypes.ConversationUpdate) { ChannelData = JObject.Parse("""{"team":7}""") });

        Assert.Empty(_handler.Calls);
    }

    [Fact]
    public async Task ReadReceipt_SaysHowFar()
    {
        await Handle(new Activity(ActivityTypes.Event)
        {
            Name = "application/vnd.microsoft.readReceipt",
            Value = JObject.Parse("""{"lastReadMessageId":"1763719200124"}"""),
        });

        Assert.Equal(["read 1763719200124"], _handler.Calls);
        Assert.True(ReadReceiptInfo.IsMessageRead("1763719200123", "1763719200124"));
        Assert.False(ReadReceiptInfo.IsMessageRead("1763719200125", "1763719200124"));
    }

    [Theory]
    [InlineData("task/fetch", """{"data":{"a":1},"context":{"theme":"dark"}}""", 200)]
    [InlineData("task/fetch", """{"context":7}""", 400)]
    [InlineData("task/fetch", null, 400)]
    [InlineData("task/submit", "{}", 501)]
    [InlineData("signin/verifyState", "{}", 501)]
    [InlineData(null, "{}", 501)]
    [InlineData("composeExtension/query", "{}", 501)]
    public async Task Invoke_ByName_IsAnswered(string? name, string? value, int expected)
    {
        await Handle(new Activity(ActivityTypes.Invoke) { Name = name, Value = value == null ? null : JObject.Parse(value) });

        Assert.Equal(expected, Assert.IsType<InvokeResponse>(((Activity)_adapter.GetNextReply()).Value).Status);
    }

    [Fact]
    public void NotifyUser_OfAMessage_RingsTheBell()
    {
        var message = MessageFactory.Text("hi");
        message.TeamsNotifyUser();

        Assert.True(message.GetChannelData<TeamsChannelData>().Notification.Alert);
    }

    private Task Handle(Activity activity) =>
        _adapter.ProcessActivityAsync(activity, (turn, cancellationToken) => _handler.OnTurnAsync(turn, cancellationToken));

    private sealed class TeamsNotes : TeamsActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnTeamsMembersAddedAsync(
            IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) =>
            Note($"added {string.Join(", ", teamsMembersAdded.Select(member => $"{member.Id}/{member.GivenName}"))} to {teamInfo.Id}");

        protected override Task OnTeamsChannelCreatedAsync(
            ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"channel created {channelInfo.Id} of {teamInfo.Id}");

        protected override Task OnTeamsTeamRenamedAsync(
            TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"team renamed {teamInfo.Id}");

        protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("edited");

        protected override Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("undeleted");

        protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
            Note("deleted");

        protected override Task OnTeamsReadReceiptAsync(
            ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"read {readReceiptInfo.LastReadMessageId}");

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
            ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
            Task.FromResult(new TaskModuleResponse { Task = new TaskModuleMessageResponse { Value = taskModuleRequest.Context.Theme } });

        private Task Note(string call)
        {
            Calls.Add(call);
            return Task.CompletedTask;
        }
    }
}
