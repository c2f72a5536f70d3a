using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

// The queue of what the bot sent.
public partial class TestAdapter
{
    private TaskCompletionSource<IActivity> _waiting;

    /// <summary>The oldest reply not taken yet, or null.</summary>
    public IActivity GetNextReply()
    {
        lock (_gate)
        {
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
        }
    }

    /// <summary>The oldest reply not taken yet, as soon as there is one.</summary>
    public Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (ActiveQueue.TryDequeue(out var reply))
            {
                return Task.FromResult<IActivity>(reply);
            }

            if (_waiting == null || _waiting.Task.IsCompleted)
            {
                _waiting = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            var waiting = _waiting;
            cancellationToken.Register(() => waiting.TrySetCanceled(cancellationToken));
            return waiting.Task;
        }
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            if (string.IsNullOrEmpty(activity.Id))
            {
                activity.Id = Guid.NewGuid().ToString("n");
            }

            activity.Timestamp ??= DateTimeOffset.UtcNow;
            if (activity.Type == ActivityTypesEx.Delay)
            {
                var delay = Convert.ToInt32(activity.Value, System.Globalization.CultureInfo.InvariantCulture);
                await Task.Delay(delay, cancellationToken);
            }
            else if (activity.Type != ActivityTypes.Trace || EnableTrace || _sendTraceActivity)
            {
                Deliver(activity);
            }

            responses[i] = new ResourceResponse(activity.Id);
        }

        return responses;
    }

    /// <summary>Replaces a reply that nobody has taken yet.</summary>
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        lock (_gate)
        {
            var replaced = ActiveQueue.Any(reply => reply.Id == activity.Id);
            Requeue(ActiveQueue.Select(reply => reply.Id == activity.Id ? activity : reply));
            return Task.FromResult(replaced ? new ResourceResponse(activity.Id) : new ResourceResponse());
        }
    }

    /// <summary>Takes back a reply that nobody has taken yet.</summary>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        lock (_gate)
        {
            Requeue(ActiveQueue.Where(reply => reply.Id != reference.ActivityId));
        }

        return Task.CompletedTask;
    }

    private void Deliver(Activity activity)
    {
        lock (_gate)
        {
            if (_waiting?.TrySetResult(activity) == true)
            {
                return;
            }

            ActiveQueue.Enqueue(activity);
        }
    }

    private void Requeue(IEnumerable<Activity> replies)
    {
        var kept = replies.ToList();
        ActiveQueue.Clear();
        foreach (var reply in kept)
        {
            ActiveQueue.Enqueue(reply);
        }
    }
}
