using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

// Sending, updating and deleting, through the handlers.
public partial class TurnContext
{
    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string speak = null, string inputHint = null, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (string.IsNullOrWhiteSpace(textReplyToSend))
        {
            throw new ArgumentNullException(nameof(textReplyToSend));
        }

        var activity = new Activity(ActivityTypes.Message) { Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
        {
            activity.Speak = speak;
        }

        if (!string.IsNullOrEmpty(inputHint))
        {
            activity.InputHint = inputHint;
        }

        return SendActivityAsync(activity, cancellationToken);
    }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);
        return responses is [var first, ..] ? first : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        var reference = Activity.GetConversationReference();
        var outgoing = activities.Select(activity => activity.ApplyConversationReference(reference)).ToList();
        return From(0);

        Task<ResourceResponse[]> From(int index) =>
            index == _onSend.Count ? DeliverAsync(outgoing, cancellationToken) : _onSend[index](this, outgoing, () => From(index + 1));
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activity);
        var update = activity.ApplyConversationReference(Activity.GetConversationReference());
        return From(0);

        Task<ResourceResponse> From(int index) => index == _onUpdate.Count
            ? Adapter.UpdateActivityAsync(this, update, cancellationToken)
            : _onUpdate[index](this, update, () => From(index + 1));
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(activityId))
        {
            throw new ArgumentNullException(nameof(activityId));
        }

        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(conversationReference);
        return From(0);

        Task From(int index) => index == _onDelete.Count
            ? Adapter.DeleteActivityAsync(this, conversationReference, cancellationToken)
            : _onDelete[index](this, conversationReference, () => From(index + 1));
    }

    private async Task<ResourceResponse[]> DeliverAsync(List<Activity> outgoing, CancellationToken cancellationToken)
    {
        ResourceResponse[] responses;
        if (Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            responses = outgoing.Select(activity => Buffer(activity)).ToArray();
        }
        else
        {
            responses = await Adapter.SendActivitiesAsync(this, outgoing.ToArray(), cancellationToken) ?? [];
            for (var i = 0; i < Math.Min(responses.Length, outgoing.Count); i++)
            {
                outgoing[i].Id = responses[i]?.Id;
            }
        }

        Responded |= outgoing.Exists(activity => activity.Type != ActivityTypes.Trace);
        return responses;
    }

    private ResourceResponse Buffer(Activity activity)
    {
        BufferedReplyActivities.Add(activity);
        if (activity.Type == ActivityTypesEx.InvokeResponse)
        {
            TurnState.Set(BotAdapter.InvokeResponseKey, activity);
        }

        return new ResourceResponse();
    }
}
