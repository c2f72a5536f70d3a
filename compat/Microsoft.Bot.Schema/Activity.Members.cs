using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

// Every documented member of the Activity schema, under its own name in JSON.
public partial class Activity
{
    /// <summary>One of <see cref="ActivityTypes"/>.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }

    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>When the channel took the activity, in UTC.</summary>
    [JsonProperty("timestamp")]
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it was sent by the sender's clock, with the sender's offset.</summary>
    [JsonProperty("localTimestamp")]
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The sender's time zone, as an IANA name.</summary>
    [JsonProperty("localTimezone")]
    public string LocalTimezone { get; set; }

    /// <summary>Who called this bot; set by the receiving adapter, never by the sender.</summary>
    [JsonProperty("callerId")]
    public string CallerId { get; set; }

    /// <summary>Where replies to this activity are sent.</summary>
    [JsonProperty("serviceUrl")]
    public string ServiceUrl { get; set; }

    [JsonProperty("channelId")]
    public string ChannelId { get; set; }

    [JsonProperty("from")]
    public ChannelAccount From { get; set; }

    [JsonProperty("conversation")]
    public ConversationAccount Conversation { get; set; }

    [JsonProperty("recipient")]
    public ChannelAccount Recipient { get; set; }

    /// <summary>One of <see cref="TextFormatTypes"/>.</summary>
    [JsonProperty("textFormat")]
    public string TextFormat { get; set; }

    /// <summary>One of <see cref="AttachmentLayoutTypes"/>.</summary>
    [JsonProperty("attachmentLayout")]
    public string AttachmentLayout { get; set; }

    [JsonProperty("membersAdded")]
    public IList<ChannelAccount> MembersAdded { get; set; }

    [JsonProperty("membersRemoved")]
    public IList<ChannelAccount> MembersRemoved { get; set; }

    [JsonProperty("reactionsAdded")]
    public IList<MessageReaction> ReactionsAdded { get; set; }

    [JsonProperty("reactionsRemoved")]
    public IList<MessageReaction> ReactionsRemoved { get; set; }

    [JsonProperty("topicName")]
    public string TopicName { get; set; }

    [JsonProperty("historyDisclosed")]
    public bool? HistoryDisclosed { get; set; }

    /// <summary>The language of the text, as a BCP 47 tag.</summary>
    [JsonProperty("locale")]
    public string Locale { get; set; }

    [JsonProperty("text")]
    public string Text { get; set; }

    /// <summary>What to say aloud, as text or SSML.</summary>
    [JsonProperty("speak")]
    public string Speak { get; set; }

    /// <summary>One of <see cref="InputHints"/>.</summary>
    [JsonProperty("inputHint")]
    public string InputHint { get; set; }

    /// <summary>Shown where cards cannot be.</summary>
    [JsonProperty("summary")]
    public string Summary { get; set; }

    [JsonProperty("suggestedActions")]
    public SuggestedActions SuggestedActions { get; set; }

    [JsonProperty("attachments")]
    public IList<Attachment> Attachments { get; set; }

    [JsonProperty("entities")]
    public IList<Entity> Entities { get; set; }

    /// <summary>The channel's own payload; a <c>JObject</c> on what was received.</summary>
    [JsonProperty("channelData")]
    public object ChannelData { get; set; }

    /// <summary>What happened, in contact relation and installation updates.</summary>
    [JsonProperty("action")]
    public string Action { get; set; }

    [JsonProperty("replyToId")]
    public string ReplyToId { get; set; }

    [JsonProperty("label")]
    public string Label { get; set; }

    /// <summary>Names the type of <see cref="Value"/>.</summary>
    [JsonProperty("valueType")]
    public string ValueType { get; set; }

    /// <summary>What a card, a button, an event or an invoke carries; a <c>JToken</c> on what was received.</summary>
    [JsonProperty("value")]
    public object Value { get; set; }

    [JsonProperty("name")]
    public string Name { get; set; }

    /// <summary>Another conversation that this activity is about.</summary>
    [JsonProperty("relatesTo")]
    public ConversationReference RelatesTo { get; set; }

    /// <summary>One of <see cref="EndOfConversationCodes"/>.</summary>
    [JsonProperty("code")]
    public string Code { get; set; }

    [JsonProperty("expiration")]
    public DateTimeOffset? Expiration { get; set; }

    /// <summary>One of <see cref="ActivityImportance"/>.</summary>
    [JsonProperty("importance")]
    public string Importance { get; set; }

    /// <summary>One of <see cref="DeliveryModes"/>.</summary>
    [JsonProperty("deliveryMode")]
    public string DeliveryMode { get; set; }

    /// <summary>Words a speech recogniser should expect.</summary>
    [JsonProperty("listenFor")]
    public IList<string> ListenFor { get; set; }

    [JsonProperty("textHighlights")]
    public IList<TextHighlight> TextHighlights { get; set; }

    [JsonProperty("semanticAction")]
    public SemanticAction SemanticAction { get; set; }

    /// <summary>Members the schema does not have; they are kept and written back.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; } = new JObject();
}
