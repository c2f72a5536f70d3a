using System.Globalization;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The calls about conversations, and the addresses they go to.</summary>
internal sealed class Conversations(IConnectorClient client, HttpClient http) : IConversations
{
    private readonly ConnectorCall _call = new(client, http);

    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return _call.SendAsync<ConversationResourceResponse>(HttpMethod.Post, "v3/conversations", parameters, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId, Activity activity, Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        ChangeAsync(HttpMethod.Post, Activities(conversationId), conversationId, activity, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        ChangeAsync(HttpMethod.Post, Activity(conversationId, activityId), conversationId, activity, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        ChangeAsync(HttpMethod.Put, Activity(conversationId, activityId), conversationId, activity, customHeaders, cancellationToken);

    public Task DeleteActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        _call.SendAsync<object>(HttpMethod.Delete, Activity(conversationId, activityId), null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(
        string conversationId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        _call.SendAsync<IList<ChannelAccount>>(
            HttpMethod.Get, $"{Conversation(conversationId)}/members", null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ChannelAccount>> GetConversationMemberWithHttpMessagesAsync(
        string userId, string conversationId, Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        _call.SendAsync<ChannelAccount>(
            HttpMethod.Get, $"{Conversation(conversationId)}/members/{Segment(userId)}", null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(
        string conversationId, int? pageSize = null, string continuationToken = null,
        Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        var wishes = new List<string>();
        if (pageSize is { } size)
        {
            wishes.Add($"pageSize={size.ToString(CultureInfo.InvariantCulture)}");
        }

        if (continuationToken != null)
        {
            wishes.Add($"continuationToken={Segment(continuationToken)}");
        }

        var query = wishes.Count == 0 ? string.Empty : $"?{string.Join('&', wishes)}";
        return _call.SendAsync<PagedMembersResult>(
            HttpMethod.Get, $"{Conversation(conversationId)}/pagedmembers{query}", null, customHeaders, cancellationToken);
    }

    private static string Conversation(string id) => $"v3/conversations/{Segment(id)}";

    private static string Activities(string conversationId) => $"{Conversation(conversationId)}/activities";

    private static string Activity(string conversationId, string id) => $"{Activities(conversationId)}/{Segment(id)}";

    private static string Segment(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return Uri.EscapeDataString(id);
    }

    private Task<HttpOperationResponse<ResourceResponse>> ChangeAsync(
        HttpMethod method, string path, string conversationId, Activity activity, Dictionary<string, List<string>> customHeaders,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var headers = customHeaders == null ? [] : new Dictionary<string, List<string>>(customHeaders, StringComparer.OrdinalIgnoreCase);
        headers.TryAdd("x-ms-conversation-id", [conversationId]);
        return _call.SendAsync<ResourceResponse>(method, path, activity, headers, cancellationToken);
    }
}
