using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A turn under way. Sending goes through the handlers of OnSendActivities and its like, in their order, and then to the adapter.</summary>
public partial class TurnContext : ITurnContext, IDisposable
{
    private readonly List<SendActivitiesHandler> _onSend = [];
    private readonly List<UpdateActivityHandler> _onUpdate = [];
    private readonly List<DeleteActivityHandler> _onDelete = [];
    private readonly bool _ownsState;
    private bool _disposed;

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
        TurnState = new TurnContextStateCollection();
        _ownsState = true;
    }

    /// <summary>The same turn with another activity: it shares the state and the handlers of the given one.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = turnContext.Adapter;
        Activity = activity;
        TurnState = turnContext.TurnState;
        Responded = turnContext.Responded;
        if (turnContext is TurnContext turn)
        {
            Locale = turn.Locale;
            BufferedReplyActivities = turn.BufferedReplyActivities;
            _onSend = turn._onSend;
            _onUpdate = turn._onUpdate;
            _onDelete = turn._onDelete;
        }
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; }

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    /// <summary>The turn's language, as a BCP 47 tag.</summary>
    public string Locale { get; set; }

    /// <summary>What was sent in answer to an activity that asked for its replies in the response.</summary>
    public List<Activity> BufferedReplyActivities { get; } = [];

    public ITurnContext OnSendActivities(SendActivitiesHandler handler) => Register(_onSend, handler);

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler) => Register(_onUpdate, handler);

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler) => Register(_onDelete, handler);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        if (disposing && _ownsState)
        {
            TurnState.Dispose();
        }
    }

    private TurnContext Register<T>(List<T> handlers, T handler)
        where T : Delegate
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(handler);
        handlers.Add(handler);
        return this;
    }
}
