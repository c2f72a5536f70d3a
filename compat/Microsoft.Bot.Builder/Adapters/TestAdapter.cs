using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A channel for tests: one person, one conversation, and a queue of what the bot sent.</summary>
public partial class TestAdapter : BotAdapter
{
    private readonly bool _sendTraceActivity;
    private readonly Lock _gate = new();
    private int _nextId;

    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(DefaultConversation(channelId), sendTraceActivity)
    {
    }

    public TestAdapter(ConversationReference conversation = null, bool sendTraceActivity = false)
    {
        Conversation = conversation ?? DefaultConversation("test");
        _sendTraceActivity = sendTraceActivity;
    }

    /// <summary>Whether traces join the queue.</summary>
    public bool EnableTrace { get; set; }

    public string Locale { get; set; } = "en-us";

    /// <summary>What the bot sent that nobody has taken yet, oldest first.</summary>
    public Queue<Activity> ActiveQueue { get; } = new();

    /// <summary>Who talks to whom; assign another to switch.</summary>
    public ConversationReference Conversation { get; set; }

    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot") => new()
    {
        ChannelId = "test",
        ServiceUrl = "https://test.com",
        Conversation = new ConversationAccount(false, id: name, name: name),
        User = new ChannelAccount(user.ToLowerInvariant(), user),
        Bot = new ChannelAccount(bot.ToLowerInvariant(), bot),
        Locale = "en-us",
    };

    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>Runs a turn. The activity is addressed to this adapter's conversation and gets the next number as its id.</summary>
    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        lock (_gate)
        {
            Address(activity);
        }

        await RunPipelineAsync(new TurnContext(this, activity), callback, cancellationToken);
    }

    /// <summary>Runs a turn for a caller with claims. Returns null: what an invoke is answered joins the queue.</summary>
    public override async Task<InvokeResponse> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        await ProcessActivityAsync(activity, callback, cancellationToken);
        return null;
    }

    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    /// <summary>Starts a conversation over, as the bot sees one that it opened itself: with an empty queue and a conversation update.</summary>
    public Task CreateConversationAsync(string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            ActiveQueue.Clear();
        }

        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.ChannelId = channelId;
        update.Conversation = new ConversationAccount(id: Guid.NewGuid().ToString("n"));
        return RunPipelineAsync(new TurnContext(this, update), callback, cancellationToken);
    }

    /// <summary>A message from the person, ready to be processed.</summary>
    public Activity MakeActivity(string text = null) => new(ActivityTypes.Message)
    {
        Locale = Locale,
        From = Conversation.User,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ServiceUrl = Conversation.ServiceUrl,
        ChannelId = Conversation.ChannelId,
        Id = (_nextId++).ToString(CultureInfo.InvariantCulture),
        Text = text,
    };

    private static ConversationReference DefaultConversation(string channelId) => new()
    {
        ChannelId = channelId,
        ServiceUrl = "https://test.com",
        User = new ChannelAccount("user1", "User1"),
        Bot = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(false, id: "convo1", name: "Conversation1"),
        Locale = "en-us",
    };

    private void Address(Activity activity)
    {
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        if (activity.From == null || activity.From.Role == RoleTypes.Bot)
        {
            activity.From = Conversation.User;
        }

        activity.Recipient = Conversation.Bot;
        activity.Conversation = Conversation.Conversation;
        activity.ServiceUrl = Conversation.ServiceUrl;
        activity.Id = (_nextId++).ToString(CultureInfo.InvariantCulture);
        if (activity.Timestamp == null || activity.Timestamp == default(DateTimeOffset))
        {
            activity.Timestamp = DateTimeOffset.UtcNow;
        }
    }
}
