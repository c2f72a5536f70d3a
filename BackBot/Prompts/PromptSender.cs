using BackBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace BackBot.Prompts;

/// <summary>Sends what a claimed prompt says, and gives the row with its outcome. Nothing is thrown for what a channel does.</summary>
internal sealed class PromptSender(IEnumerable<IChannelSender> senders, SendPace pace, IOptions<PromptOptions> options, TimeProvider time)
{
    private static readonly TimeSpan ConnectionBreather = TimeSpan.FromSeconds(30);

    /// <summary>Whether sending again what may have arrived already is safe on this channel.</summary>
    public bool NoticesRepeats(string channelId) => SenderFor(channelId)?.NoticesRepeats == true;

    /// <summary>Delivers the messages of a prompt in order.</summary>
    /// <param name="prompt">Claimed by the caller.</param>
    public async Task<PromptRow> SendAsync(ConversationReference reference, PromptRow prompt, CancellationToken cancellationToken)
    {
        var tried = prompt with { Attempts = prompt.Attempts + 1 };
        if (SenderFor(reference.ChannelId) is not { } sender)
        {
            return Settled(tried, PromptState.Failed, $"nothing here sends to channel {reference.ChannelId}");
        }

        var activities = prompt.Activities();
        for (var i = 0; i < activities.Count; i++)
        {
            switch (await DeliverAsync(sender, reference, activities[i], tried.Attempts, cancellationToken))
            {
                case SendResult.Sent:
                    break;
                case SendResult.Throttled throttled:
                    await pace.BlockAsync(reference.ChannelId, throttled.Until, cancellationToken);
                    return tried.Attempts >= options.Value.Attempts
                        ? Settled(tried, PromptState.Failed, $"throttled {tried.Attempts} times")
                        : Patient(tried, throttled.Until, [.. activities.Skip(i)]);
                case SendResult.Unreachable unreachable:
                    return Settled(tried, PromptState.Unreachable, unreachable.Why);
                case SendResult.Failed failed:
                    return Settled(tried, PromptState.Failed, failed.Why);
                default:
                    throw new InvalidOperationException("A result that a prompt cannot end in.");
            }
        }

        return Settled(tried, PromptState.Sent, why: null);
    }

    private async Task<SendResult> DeliverAsync(
        IChannelSender sender, ConversationReference reference, Activity activity, int attempts, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.SendSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var id = activity.Id;
            activity.ApplyConversationReference(reference);
            activity.Id = id;
            return await sender.SendAsync(reference, activity, either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // It may have arrived all the same, and twice would be worse.
            return new SendResult.Failed($"no answer within {options.Value.SendSeconds} s");
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError)
        {
            return new SendResult.Throttled(time.GetUtcNow() + (attempts * ConnectionBreather));
        }
        catch (HttpRequestException)
        {
            return new SendResult.Failed("the connection was lost");
        }
    }

    private IChannelSender? SenderFor(string channelId) => senders.FirstOrDefault(sender => sender.Serves(channelId));

    private PromptRow Settled(PromptRow prompt, PromptState state, string? why) => prompt with { State = state, Why = why, At = time.GetUtcNow(), Until = null, Messages = null };

    /// <summary>Not before the channel said, and a little spread out after it.</summary>
    private PromptRow Patient(PromptRow prompt, DateTimeOffset until, IReadOnlyList<Activity> left)
    {
        var now = time.GetUtcNow();
        var spread = TimeSpan.FromSeconds(Random.Shared.NextDouble() * Math.Clamp((until - now).TotalSeconds / 4, 0.1, 30));
        return prompt with
        {
            State = PromptState.Throttled,
            Why = null,
            At = now,
            Until = until + spread,
            Messages = Newtonsoft.Json.JsonConvert.SerializeObject(left, PersonRows.SdkJson),
        };
    }
}
