using BackBot.Turns;
using Microsoft.Bot.Schema;

namespace BackBot.Tests.Turns;

/// <summary>Stands for a channel: keeps what was sent, once per id.</summary>
internal sealed class RecordingSender : IChannelSender
{
    private readonly List<(string UserId, Activity Activity)> sent = [];

    /// <summary>Called before each delivery; what it returns is the result in place of a delivery.</summary>
    public Func<Activity, SendResult?> Before { get; set; } = _ => null;

    public bool Serves(string channelId) => true;

    public IReadOnlyList<Activity> To(string userId)
    {
        lock (sent)
        {
            return [.. sent.Where(item => item.UserId == userId).Select(item => item.Activity)];
        }
    }

    public Task<SendResult> SendAsync(ConversationReference reference, Activity activity, CancellationToken cancellationToken)
    {
        if (Before(activity) is { } instead)
        {
            return Task.FromResult(instead);
        }

        lock (sent)
        {
            sent.Add((reference.User.Id, activity));
        }

        return Task.FromResult<SendResult>(new SendResult.Sent(activity.Id));
    }
}
