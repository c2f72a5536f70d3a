namespace Microsoft.Bot.Schema;

/// <summary>Something said by a person or by the bot.</summary>
public interface IMessageActivity : IActivity
{
    /// <summary>The language of <see cref="Text"/>, as a BCP 47 tag.</summary>
    string Locale { get; set; }

    string Text { get; set; }

    string Speak { get; set; }

    /// <summary>One of <see cref="InputHints"/>.</summary>
    string InputHint { get; set; }

    string Summary { get; set; }

    /// <summary>One of <see cref="TextFormatTypes"/>.</summary>
    string TextFormat { get; set; }

    /// <summary>One of <see cref="AttachmentLayoutTypes"/>.</summary>
    string AttachmentLayout { get; set; }

    IList<Attachment> Attachments { get; set; }

    SuggestedActions SuggestedActions { get; set; }

    /// <summary>One of <see cref="ActivityImportance"/>.</summary>
    string Importance { get; set; }

    /// <summary>One of <see cref="DeliveryModes"/>.</summary>
    string DeliveryMode { get; set; }

    DateTimeOffset? Expiration { get; set; }

    /// <summary>What a card or a button sent.</summary>
    object Value { get; set; }

    Mention[] GetMentions();

    bool HasContent();
}
