using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BackBot.Tests.Compat.Builder;

public class TurnContextTests
{
    private readonly TestAdapter _adapter = new();

    [Theory]
    [InlineData(ActivityTypes.Message, true)]
    [InlineData(ActivityTypes.Typing, true)]
    [InlineData(ActivityTypes.Trace, false)]
    public async Task Responded_AfterSending_IsTrueUnlessItWasATrace(string type, bool expected)
    {
        using var turn = NewTurn();

        await turn.SendActivityAsync(new Activity(type));

        Assert.Equal(expected, turn.Responded);
    }

    [Fact]
    public async Task SendActivity_Sent_CarriesTheChannelsId()
    {
        using var turn = NewTurn();
        var activity = MessageFactory.Text("hi");

        var response = await turn.SendActivityAsync(activity);

        Assert.NotEmpty(response.Id);
        Assert.Equal(response.Id, activity.Id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task SendActivity_OfBlankText_Throws(string? text)
    {
        using var turn = NewTurn();

        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync(text));
    }

    [Fact]
    public async Task SendActivities_OfNone_Throws()
    {
        using var turn = NewTurn();

        await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
    }

    [Fact]
    public async Task OnSendActivities_Handlers_RunInOrderAndMayEditTheList()
    {
        using var turn = NewTurn();
        var calls = new List<string>();
        turn.OnSendActivities((_, activities, next) =>
        {
            calls.Add("first");
            activities.Add(MessageFactory.Text("added"));
            return next();
        });
        turn.OnSendActivities((_, activities, next) =>
        {
            calls.Add($"second sees {activities.Count}");
            return next();
        });

        await turn.SendActivityAsync("hi");

        Assert.Equal(["first", "second sees 2"], calls);
        Assert.Equal(["hi", "added"], _adapter.ActiveQueue.Select(sent => sent.Text));
    }

    [Fact]
    public async Task OnSendActivities_HandlerThatDoesNotGoOn_KeepsItFromTheChannel()
    {
        using var turn = NewTurn();
        turn.OnSendActivities((_, _, _) => Task.FromResult(Array.Empty<ResourceResponse>()));

        var response = await turn.SendActivityAsync("hi");

        Assert.Null(response.Id);
        Assert.Empty(_adapter.ActiveQueue);
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task SendActivity_WhenTheSenderExpectsReplies_BuffersThem()
    {
        using var turn = new TurnContext(_adapter, new Activity(ActivityTypes.Message) { DeliveryMode = DeliveryModes.ExpectReplies });

        var response = await turn.SendActivityAsync("hi");

        Assert.Null(response.Id);
        Assert.Equal("hi", Assert.Single(turn.BufferedReplyActivities).Text);
        Assert.Empty(_adapter.ActiveQueue);
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task UpdateAndDelete_OfWhatIsInTheQueue_ChangeIt()
    {
        using var turn = NewTurn();
        var first = await turn.SendActivityAsync("one");
        var second = await turn.SendActivityAsync("two");

        await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = first.Id, Text = "one, corrected" });
        await turn.DeleteActivityAsync(second.Id);

        Assert.Equal(["one, corrected"], _adapter.ActiveQueue.Select(sent => sent.Text));
    }

    [Fact]
    public async Task Disposed_Turn_SendsNothingMore()
    {
        var turn = NewTurn();
        turn.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.SendActivityAsync("hi"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.UpdateActivityAsync(new Activity()));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.DeleteActivityAsync("1"));
        Assert.Throws<ObjectDisposedException>(() => turn.OnSendActivities((_, _, next) => next()));
    }

    [Fact]
    public void TurnState_ByTypeOrName_FindsWhatWasPutThere()
    {
        using var state = new TurnContextStateCollection();
        state.Add("Name", "value");
        state.Set(new Activity("typing"));

        Assert.Equal("value", state.Get<string>("NAME"));
        Assert.Equal("typing", state.Get<Activity>().Type);
        Assert.Null(state.Get<Activity>("name"));
        Assert.Null(state.Get<Uri>());
        Assert.Throws<ArgumentException>(() => state.Add("name", "again"));
        state.Set("name", "again");
        Assert.Equal("again", state.Get<string>("name"));
    }

    private TurnContext NewTurn() => new(_adapter, _adapter.MakeActivity("in"));
}
