using System.Net.Http.Headers;
using BackBot.Channels.DirectLine;
using BackBot.Channels.Teams;
using BackBot.Turns;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace BackBot.Channels.Connector;

/// <summary>
/// Delivers to Teams and every other channel of Azure Bot Service: to the service URL that the person's latest verified activity named. A call that
/// fails for the moment is tried again after a short random wait; what the channel answers at last is read from <see cref="DeliveryTable"/>.
/// </summary>
internal sealed class ConnectorSender(
    BotFrameworkAuthentication authentication, ConnectorIdentity identity, IOptions<ConnectorOptions> options, IOptions<DirectLineOptions> directLine,
    TimeProvider time, ILogger<ConnectorSender> log) : IChannelSender
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan SignInBreather = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ConnectionBreather = TimeSpan.FromSeconds(30);

    public bool Serves(string channelId) => options.Value.Enabled && !(directLine.Value.InProcess && channelId == DirectLineSender.ChannelId);

    /// <inheritdoc/>
    /// <exception cref="HttpRequestException">The connection was lost, or the channel did not answer in time: the message may have arrived.</exception>
    public async Task<SendResult> SendAsync(ConversationReference reference, Activity activity, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(reference.ServiceUrl, UriKind.Absolute, out _) || string.IsNullOrEmpty(reference.Conversation?.Id))
        {
            return new SendResult.Failed("The conversation reference names no service URL or no conversation.");
        }

        var shaped = reference.ChannelId == ChannelIds.Msteams ? TeamsCards.Shape(activity) : ActivityCopy.Of(activity);
        if (activity.Type == ActivityTypes.MessageUpdate)
        {
            shaped.Type = ActivityTypes.Message;
            return await ReplaceAsync(reference, shaped, cancellationToken);
        }

        // The channel gives the id. Chats of two have no threads to reply in, and an edit or an event has no id there to reply to.
        (shaped.Id, shaped.ReplyToId) = (null, null);
        return await TryAsync(reference, (channel, limit) => channel.SendToConversationAsync(shaped, limit), options.Value.Attempts, cancellationToken);
    }

    /// <summary>Replacing a card is an extra, tried once. Whatever comes of it, the answer stands and the next message is not kept waiting.</summary>
    private async Task<SendResult> ReplaceAsync(ConversationReference reference, Activity card, CancellationToken cancellationToken)
    {
        string? problem = null;
        try
        {
            var result = await TryAsync(reference, (channel, limit) => channel.UpdateActivityAsync(card, limit), 1, cancellationToken);
            problem = result is SendResult.Sent ? null : result.ToString();
        }
        catch (HttpRequestException failure)
        {
            problem = failure.Message;
        }

        if (problem is not null)
        {
            ConnectorLog.NotReplaced(log, problem);
        }

        return new SendResult.Sent(card.Id);
    }

    private async Task<SendResult> TryAsync(
        ConversationReference reference, Func<IConversations, CancellationToken, Task<ResourceResponse>> call, int attempts, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(reference, call, cancellationToken);
            }
            catch (ErrorResponseException refused)
            {
                var status = (int)refused.Response.StatusCode;
                var wait = RetryAfterOf(refused);
                if (attempt >= attempts || !DeliveryTable.IsPassing(status) || wait > LongestWait)
                {
                    return DeliveryTable.Of(status, CodeOf(refused), wait, time.GetUtcNow());
                }

                var pause = TimeSpan.FromMilliseconds(options.Value.RetryMilliseconds * Math.Pow(2, attempt - 1) * (0.5 + Random.Shared.NextDouble()));
                await Task.Delay(wait > pause ? wait.Value : pause, time, cancellationToken);
            }
            catch (HttpRequestException away) when (away.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
            {
                return new SendResult.Throttled(time.GetUtcNow() + ConnectionBreather);
            }
            catch (MsalException refused)
            {
                ConnectorLog.NoSignIn(log, refused.ErrorCode);
                return new SendResult.Throttled(time.GetUtcNow() + SignInBreather);
            }
        }
    }

    private async Task<SendResult> OnceAsync(
        ConversationReference reference, Func<IConversations, CancellationToken, Task<ResourceResponse>> call, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TimeoutSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var connectors = authentication.CreateConnectorFactory(identity.ToClaims());
            using var connector = await connectors.CreateAsync(reference.ServiceUrl, authentication.GetOriginatingAudience(), either.Token);

            // Signing in does not listen to the limit by itself.
            var sent = await call(connector.Conversations, either.Token).WaitAsync(either.Token);
            return new SendResult.Sent(sent?.Id ?? string.Empty);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, $"no answer within {options.Value.TimeoutSeconds} s");
        }
    }

    private static string? CodeOf(ErrorResponseException refused) => refused.Body?.Error is { } error
        ? (error.InnerHttpError?.Body as Newtonsoft.Json.Linq.JObject)?.Value<string>("code") ?? error.Code
        : null;

    private TimeSpan? RetryAfterOf(ErrorResponseException refused)
    {
        if (!refused.Response.Headers.TryGetValue("Retry-After", out var values) || !RetryConditionHeaderValue.TryParse(values.FirstOrDefault(), out var header))
        {
            return null;
        }

        var wait = header.Delta ?? header.Date - time.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
