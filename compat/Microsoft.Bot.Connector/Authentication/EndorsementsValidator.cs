namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Whether a key is endorsed for something.</summary>
public static class EndorsementsValidator
{
    /// <summary>True when the endorsements hold the expected one; nothing expected is always met, no endorsements never.</summary>
    public static bool Validate(string expectedEndorsement, HashSet<string> endorsements) =>
        string.IsNullOrWhiteSpace(expectedEndorsement) || endorsements?.Contains(expectedEndorsement) == true;
}
