using BackBot.Storage;
using BackBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BackBot.Channels.DirectLine;

/// <summary>
/// Delivers to web chat: into the transcript, from where an open page has it at once and a closed one on its next visit.
/// </summary>
internal sealed class DirectLineSender(
    Transcripts transcripts, LiveConversations live, IOptions<DirectLineOptions> options, TimeProvider time) : IChannelSender
{
    /// <summary>The service URL of conversations that are served here: no address, because nothing is called.</summary>
    public const string ServiceUrl = "urn:backbot:directline";

    public const string ChannelId = "directline";

    private const int MostCharacters = 250_000;
    private static readonly TimeSpan StorageBreather = TimeSpan.FromSeconds(2);

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        TypeNameHandling = TypeNameHandling.None,
    });

    public static ChannelAccount Bot() => new("backbot", "BackBot", RoleTypes.Bot);

    /// <inheritdoc/>
    public bool NoticesRepeats => true;

    public bool Serves(string channelId) => options.Value.InProcess && channelId == ChannelId;

    public async Task<SendResult> SendAsync(ConversationReference reference, Activity activity, CancellationToken cancellationToken)
    {
        if (reference.Conversation?.Id is not { Length: > 0 } conversationId)
        {
            return new SendResult.Failed("The conversation reference names no conversation.");
        }

        var json = Shown(activity, conversationId);
        if (activity.Type == ActivityTypes.Typing)
        {
            live.Show(conversationId, json.ToString(Formatting.None));
            return new SendResult.Sent(string.Empty);
        }

        if (json.ToString(Formatting.None).Length > MostCharacters)
        {
            return new SendResult.Failed($"The activity is larger than {MostCharacters} characters.");
        }

        try
        {
            var place = await transcripts.AppendAsync(conversationId, activity.Id is { Length: > 0 } id ? "sent:" + id : null, json, cancellationToken);
            return new SendResult.Sent(place.ActivityId);
        }
        catch (StorageUnavailableException)
        {
            return new SendResult.Throttled(time.GetUtcNow() + StorageBreather);
        }
        catch (RowTooLargeException tooLarge)
        {
            return new SendResult.Failed(tooLarge.Message);
        }
    }

    private static JObject Shown(Activity activity, string conversationId)
    {
        var json = JObject.FromObject(activity, Serializer);
        foreach (var ours in (string[])["id", "timestamp", "serviceUrl", "recipient", "conversation"])
        {
            json.Remove(ours);
        }

        json["channelId"] = ChannelId;
        json["from"] = JObject.FromObject(Bot(), Serializer);

        // Web Chat holds an answer back for five seconds when it answers something that is not in the transcript.
        if (activity.ReplyToId is not { } answered || !answered.StartsWith(conversationId + "|", StringComparison.Ordinal) || !char.IsAsciiDigit(answered[^1]))
        {
            json.Remove("replyToId");
        }

        return json;
    }
}
