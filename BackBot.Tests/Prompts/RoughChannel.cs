using System.Collections.Concurrent;
using BackBot.Tests.Turns;
using BackBot.Turns;
using Microsoft.Bot.Schema;

namespace BackBot.Tests.Prompts;

/// <summary>How the rough channel treats a person.</summary>
internal enum Treatment { Delivers, ThrottlesOnce, Refuses, Fails, Hangs }

/// <summary>A channel that throttles some, refuses some, fails some and leaves some hanging; shared by all replicas.</summary>
internal sealed class RoughChannel(ManualTime time)
{
    /// <summary>Longer than a replica waits within one look, so that no look lasts; over by the look after the next.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(95);

    private readonly ConcurrentDictionary<string, int> delivered = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> tried = new(StringComparer.Ordinal);

    public static Treatment For(int person) => (person % 100) switch
    {
        3 => Treatment.Hangs,
        < 10 and >= 5 => Treatment.ThrottlesOnce,
        20 or 21 => Treatment.Refuses,
        30 or 31 => Treatment.Fails,
        _ => Treatment.Delivers,
    };

    public int DeliveredTo(string user) => delivered.GetValueOrDefault(user);

    public int Total => delivered.Values.Sum();

    /// <summary>One replica's way to the channel.</summary>
    public IChannelSender Sender(Action<int>? afterDelivery = null) => new Way(this, afterDelivery);

    private async Task<SendResult> SendAsync(string user, CancellationToken cancellationToken)
    {
        var attempt = tried.AddOrUpdate(user, 1, (_, count) => count + 1);
        switch (For(int.Parse(user, System.Globalization.CultureInfo.InvariantCulture)))
        {
            case Treatment.ThrottlesOnce when attempt == 1:
                return new SendResult.Throttled(time.GetUtcNow() + Patience);
            case Treatment.Refuses:
                return new SendResult.Unreachable("403 BotNotInConversationRoster");
            case Treatment.Fails:
                return new SendResult.Failed("500");
            case Treatment.Hangs:
                await Task.Delay(Timeout.Infinite, cancellationToken);
                break;
        }

        delivered.AddOrUpdate(user, 1, (_, count) => count + 1);
        return new SendResult.Sent("id");
    }

    private sealed class Way(RoughChannel channel, Action<int>? afterDelivery) : IChannelSender
    {
        private int count;

        public bool Serves(string channelId) => true;

        public async Task<SendResult> SendAsync(ConversationReference reference, Activity activity, CancellationToken cancellationToken)
        {
            var result = await channel.SendAsync(reference.User.Id, cancellationToken);
            if (result is SendResult.Sent)
            {
                afterDelivery?.Invoke(Interlocked.Increment(ref count));
            }

            return result;
        }
    }
}
