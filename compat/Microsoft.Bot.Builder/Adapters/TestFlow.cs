using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A conversation as a chain of sends and expected replies. It runs as it is written; await <see cref="StartTestAsync"/> for its outcome.</summary>
public partial class TestFlow
{
    private const uint DefaultTimeout = 3000;

    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;
    private readonly Task _soFar;

    public TestFlow(TestAdapter adapter, BotCallbackHandler callback = null)
    {
        _adapter = adapter;
        _callback = callback;
        _soFar = Task.CompletedTask;
    }

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, (turnContext, cancellationToken) => bot.OnTurnAsync(turnContext, cancellationToken))
    {
    }

    private TestFlow(TestFlow before, Func<Task> step)
    {
        _adapter = before._adapter;
        _callback = before._callback;
        _soFar = After(before._soFar, step);
    }

    public Task StartTestAsync() => _soFar;

    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback, CancellationToken.None));
    }

    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback, CancellationToken.None));
    }

    /// <summary>Tells the bot that the person has joined.</summary>
    public TestFlow SendConversationUpdate()
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.MembersAdded.Add(_adapter.Conversation.User);
        return Send(update);
    }

    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    public TestFlow Test(string userSays, string expected, string description = null, uint timeout = DefaultTimeout) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(string userSays, Activity expected, string description = null, uint timeout = DefaultTimeout) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string description = null, uint timeout = DefaultTimeout) =>
        Send(userSays).AssertReply(validateActivity, description, timeout);

    /// <summary>Plays a recorded conversation: what is from no bot is sent, what is from the bot is expected.</summary>
    public TestFlow Test(
        IEnumerable<IActivity> activities, ValidateReply validateReply = null, string description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(this, (flow, activity) => activity.From?.Role == RoleTypes.Bot || activity.Recipient?.Role == RoleTypes.User
            ? validateReply == null
                ? flow.AssertReply(activity, description, timeout)
                : flow.AssertReply(reply => validateReply(activity, reply), description, timeout)
            : flow.Send(activity));
    }

    private static async Task After(Task before, Func<Task> step)
    {
        await before;
        await step();
    }

    private TestFlow Then(Func<Task> step) => new(this, step);
}
