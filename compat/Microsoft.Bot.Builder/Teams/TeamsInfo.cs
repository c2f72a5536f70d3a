using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Asks Teams about a conversation.</summary>
public static class TeamsInfo
{
    /// <summary>A member of the turn's conversation. Costs one call.</summary>
    /// <exception cref="ErrorResponseException">Teams refused, or knows no such member.</exception>
    public static async Task<TeamsChannelAccount> GetMemberAsync(
        ITurnContext turnContext, string userId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var connector = turnContext.TurnState.Get<IConnectorClient>()
            ?? throw new InvalidOperationException("This turn has no connector client.");
        var conversationId = turnContext.Activity.Conversation?.Id
            ?? throw new InvalidOperationException("This turn has no conversation.");
        return AsTeamsAccount(await connector.Conversations.GetConversationMemberAsync(userId, conversationId, cancellationToken));
    }

    internal static TeamsChannelAccount AsTeamsAccount(ChannelAccount account) =>
        account as TeamsChannelAccount ?? JObject.FromObject(account).ToObject<TeamsChannelAccount>();
}
