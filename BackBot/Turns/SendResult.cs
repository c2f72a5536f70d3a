namespace BackBot.Turns;

/// <summary>How one delivery ended; the set is closed.</summary>
internal abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>Delivered; <paramref name="Id"/> is the channel's id of the activity, empty where the channel gives none.</summary>
    public sealed record Sent(string Id) : SendResult;

    /// <summary>Not delivered; worth trying again, not before <paramref name="Until"/>.</summary>
    public sealed record Throttled(DateTimeOffset Until) : SendResult;

    /// <summary>The person cannot be reached here until they write or install again.</summary>
    public sealed record Unreachable(string Why) : SendResult;

    /// <summary>This activity will never be delivered; <paramref name="Why"/> is for the operator and holds no words of a person.</summary>
    public sealed record Failed(string Why) : SendResult;
}
