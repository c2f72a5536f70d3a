namespace BackBot.Prompts;

/// <summary>Where a prompt is. Every due prompt ends in one of the last four, once.</summary>
internal enum PromptState
{
    /// <summary>Being sent at this moment.</summary>
    Waiting,

    /// <summary>The channel asked for patience; it is tried again.</summary>
    Throttled,

    Sent,

    /// <summary>The person cannot be reached until they write or install again.</summary>
    Unreachable,

    /// <summary>It will not be delivered.</summary>
    Failed,

    /// <summary>Its time was over before it could be sent, or it was no longer wanted.</summary>
    Missed,
}
