using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>One page of the conversations a bot is in.</summary>
public class ConversationsResult
{
    public ConversationsResult()
    {
    }

    public ConversationsResult(string continuationToken = null, IList<ConversationMembers> conversations = null)
    {
        ContinuationToken = continuationToken;
        Conversations = conversations;
    }

    [JsonProperty("continuationToken")]
    public string ContinuationToken { get; set; }

    [JsonProperty("conversations")]
    public IList<ConversationMembers> Conversations { get; set; }
}
