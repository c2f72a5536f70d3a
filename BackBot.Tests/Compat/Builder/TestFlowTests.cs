using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BackBot.Tests.Compat.Builder;

public class TestFlowTests
{
    private readonly TestAdapter _adapter = new();

    [Fact]
    public async Task Script_AsTheBotAnswers_Passes()
    {
        await Echo()
            .Send("hello").AssertReply("you said hello")
            .Test("again", "you said again ")
            .Send("x").AssertReplyContains("said")
            .Send("y").AssertReplyOneOf(["a", "you said y"])
            .Send("z").AssertReply(reply => Assert.Equal("m", reply.Type[..1]))
            .StartTestAsync();
    }

    [Fact]
    public async Task Script_OtherThanTheBotAnswers_SaysTheDifference()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Echo().Test("hello", "goodbye").StartTestAsync());

        Assert.Equal("goodbye:\nExpected:goodbye\nReceived:you said hello", failure.Message);
    }

    [Fact]
    public async Task Script_WhereTheBotIsSilent_IsCancelled()
    {
        var silent = new TestFlow(_adapter, (_, _) => Task.CompletedTask);

        await Assert.ThrowsAsync<TaskCanceledException>(() => silent.Send("hello").AssertReply("anything", timeout: 10).StartTestAsync());
        await silent.Send("hello").AssertNoReply(timeout: 10).StartTestAsync();
    }

    [Fact]
    public async Task Trace_IsNoReplyUnlessAskedFor()
    {
        Task Bot(ITurnContext turn, CancellationToken cancellationToken) =>
            turn.SendActivityAsync(Activity.CreateTraceActivity("note"), cancellationToken);

        await new TestFlow(_adapter, Bot).Send("hi").StartTestAsync();
        Assert.Null(_adapter.GetNextReply());

        _adapter.EnableTrace = true;
        await new TestFlow(_adapter, Bot).Send("hi").StartTestAsync();
        Assert.Equal("trace", _adapter.GetNextReply().Type);
    }

    [Fact]
    public async Task Activity_Processed_IsAddressedToTheAdaptersConversation()
    {
        var activity = new Activity(ActivityTypes.Message) { Text = "hi", Conversation = new ConversationAccount(id: "elsewhere") };

        await Echo().Send(activity).StartTestAsync();

        Assert.Equal(("convo1", "user1", "bot", "0"), (activity.Conversation.Id, activity.From.Id, activity.Recipient.Id, activity.Id));
    }

    private TestFlow Echo() =>
        new(_adapter, (turn, cancellationToken) => turn.SendActivityAsync($"you said {turn.Activity.Text}", cancellationToken: cancellationToken));
}
