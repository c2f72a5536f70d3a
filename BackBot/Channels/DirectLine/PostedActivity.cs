using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BackBot.Channels.DirectLine;

/// <summary>An activity as a client posted it, cut down to what a client may say. Who it is from, to and about is ours to say.</summary>
internal abstract record PostedActivity
{
    /// <summary>Web Chat's deepest card answer is three levels; nobody needs more than this.</summary>
    private const int MaxDepth = 32;

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        MaxDepth = MaxDepth,
        NullValueHandling = NullValueHandling.Ignore,
        TypeNameHandling = TypeNameHandling.None,
    });

    private PostedActivity()
    {
    }

    /// <summary>Something to answer.</summary>
    /// <param name="Activity">In full, without id and time, which the transcript gives.</param>
    /// <param name="ClientKey">The client's own id of this post, the same when it tries again; null when it gave none.</param>
    public sealed record Said(Activity Activity, string? ClientKey) : PostedActivity;

    /// <summary>The person is typing; nothing to keep or answer.</summary>
    public sealed record Typing : PostedActivity;

    /// <summary>Files and nothing else.</summary>
    public sealed record Files : PostedActivity;

    public sealed record Refused(IResult Error) : PostedActivity;

    public static PostedActivity Parse(string body, DirectLineIdentity identity, DirectLineOptions options)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(body)) { MaxDepth = MaxDepth, DateParseHandling = DateParseHandling.None };
            var json = JToken.ReadFrom(reader);
            return json is not JObject posted
                ? new Refused(DirectLineError.Malformed("The body must be one activity: a JSON object."))
                : Read(posted.ToObject<Activity>(Serializer)!, identity, options);
        }
        catch (JsonException malformed)
        {
            return new Refused(DirectLineError.Malformed($"The body is not an activity: {malformed.Message}"));
        }
    }

    /// <summary>The activity as the conversation shows it: its text shortened when nobody would read on.</summary>
    public static JObject Shown(Activity activity, DirectLineOptions options)
    {
        var json = JObject.FromObject(activity, Serializer);
        json.Remove("recipient");
        json.Remove("serviceUrl");
        json.Remove("entities");
        if (activity.Text?.Length > options.KeptTextCharacters)
        {
            json["text"] = Shorten(activity.Text, options.KeptTextCharacters);
        }
        else if (string.IsNullOrEmpty(activity.Text) && (string?)(activity.Value as JObject)?.GetValue("say", StringComparison.Ordinal) is { } label)
        {
            // A tapped button says its label, so that the conversation reads as one.
            json["text"] = label;
            (json["channelData"] as JObject)?.Remove("postBack");
        }

        return json;
    }

    private static PostedActivity Read(Activity posted, DirectLineIdentity identity, DirectLineOptions options) => posted.Type switch
    {
        ActivityTypes.Typing => new Typing(),
        ActivityTypes.Message or ActivityTypes.Event when posted is { Attachments.Count: > 0, Value: null } && string.IsNullOrWhiteSpace(posted.Text) => new Files(),
        ActivityTypes.Message or ActivityTypes.Event => Bounded(Cleaned(posted, identity), options),
        null => new Refused(DirectLineError.Malformed("The activity has no type.")),
        _ => new Refused(DirectLineError.Malformed("A client may send activities of the types message, event and typing.")),
    };

    private static PostedActivity Bounded(Activity activity, DirectLineOptions options)
    {
        var json = JObject.FromObject(activity, Serializer);
        json.Remove("text");
        return json.ToString(Formatting.None).Length > options.MaxActivityCharacters
            ? new Refused(DirectLineError.TooLarge)
            : new Said(activity, ClientKeyOf(activity));
    }

    private static Activity Cleaned(Activity posted, DirectLineIdentity identity) => new()
    {
        Type = posted.Type,
        ChannelId = DirectLineSender.ChannelId,
        ServiceUrl = DirectLineSender.ServiceUrl,
        From = new ChannelAccount(identity.UserId, role: RoleTypes.User),
        Recipient = DirectLineSender.Bot(),
        Conversation = new ConversationAccount(id: identity.ConversationId),
        Text = posted.Text is { } text ? WellFormed(text) : null,
        TextFormat = posted.TextFormat,
        Name = posted.Name,
        Value = posted.Value,
        ChannelData = posted.ChannelData,
        Entities = posted.Entities,
        Locale = posted.Locale,
        LocalTimestamp = posted.LocalTimestamp,
        LocalTimezone = posted.LocalTimezone,
    };

    private static string? ClientKeyOf(Activity activity) =>
        activity.ChannelData is JObject data && data["clientActivityID"] is JValue { Value: string { Length: > 0 } key } ? key : null;

    /// <summary>JSON can escape half a character; what follows could not store or send it.</summary>
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Shorten(string text, int length) =>
        (char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length]) + "…";
}
