using System.ComponentModel.DataAnnotations;

namespace BackBot.Channels.DirectLine;

/// <summary>Settings of the section <c>DirectLine</c>; every one has a default that suits one machine.</summary>
internal sealed class DirectLineOptions
{
    public const string Section = "DirectLine";

    /// <summary>Whether web chat is served in process. Off, its paths answer 404 and nothing is sent to the channel <c>directline</c>.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// A secret of Azure's own Direct Line (Azure Bot, Channels, Direct Line). When set, web chat runs over Azure instead of in process: the page's token endpoint
    /// exchanges the secret, and the page talks to <see cref="AzureEndpoint"/>.
    /// </summary>
    [RegularExpression(".{16,}", ErrorMessage = "DirectLine:AzureSecret must have at least 16 characters, or be empty.")]
    public string? AzureSecret { get; set; }

    /// <summary>Azure's Direct Line, such as <c>https://europe.directline.botframework.com</c>.</summary>
    [Url]
    public string AzureEndpoint { get; set; } = "https://directline.botframework.com";

    /// <summary>Whether Direct Line is served here.</summary>
    internal bool InProcess => Enabled && string.IsNullOrEmpty(AzureSecret);

    /// <summary>At least 32 characters. Without it a random key is made once and kept in the row store, where every replica finds it.</summary>
    [MinLength(32)]
    public string? SigningKey { get; set; }

    /// <summary>When set, <c>tokens/generate</c> asks for it as the bearer; the page's own token endpoint stays open to the allowed origins.</summary>
    [MinLength(16)]
    public string? Secret { get; set; }

    /// <summary>The service's address as browsers see it, such as <c>https://chat.example.org</c>. Without it, the request tells.</summary>
    [Url]
    public string? PublicUrl { get; set; }

    /// <summary>Other sites whose pages may talk to this service or show it in a frame, such as <c>https://www.example.org</c>.</summary>
    public IList<string> AllowedOrigins { get; set; } = [];

    /// <summary>How long a token lasts. Web Chat refreshes every 15 minutes and needs some slack.</summary>
    [Range(30, 24 * 60)]
    public int TokenMinutes { get; set; } = 60;

    /// <summary>For how long an expired token still brings a person back to their own conversation.</summary>
    [Range(0, 366)]
    public int RenewalDays { get; set; } = 30;

    /// <summary>How long the address of a stream may be used to open it.</summary>
    [Range(10, 600)]
    public int StreamTokenSeconds { get; set; } = 60;

    /// <summary>How many activities of a conversation are kept.</summary>
    [Range(20, 5000)]
    public int TranscriptLength { get; set; } = 500;

    /// <summary>The largest body a client may post; room for a message of 100,000 characters even when every one is escaped.</summary>
    [Range(16_384, 4_194_304)]
    public int MaxBodyBytes { get; set; } = 1_048_576;

    /// <summary>The most that everything but the text of an activity may take, in characters of JSON.</summary>
    [Range(4_096, 262_144)]
    public int MaxActivityCharacters { get; set; } = 65_536;

    /// <summary>Text beyond this is handled in full, but kept and shown shortened.</summary>
    [Range(1_000, 100_000)]
    public int KeptTextCharacters { get; set; } = 8_000;

    /// <summary>Posts of one conversation in ten seconds; polls and starts are never limited.</summary>
    [Range(1, 10_000)]
    public int PostsPerTenSeconds { get; set; } = 30;

    /// <summary>New people from one network address in a minute; generous, because a whole clinic may share one.</summary>
    [Range(1, 100_000)]
    public int NewPeoplePerMinute { get; set; } = 120;

    [Range(1, 1_000_000)]
    public int MaxSockets { get; set; } = 5_000;

    /// <summary>Open tabs of one conversation; one more closes the oldest with the reason <c>collision</c>.</summary>
    [Range(1, 100)]
    public int SocketsPerConversation { get; set; } = 4;
}
