using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using BackBot.Tests.Load;
using BackBot.Turns;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;

[assembly: HostingStartup(typeof(LoopbackSender.Startup))]

namespace BackBot.Tests.Load;

/// <summary>Speaks the connector's protocol to the service URL of a conversation, without signing in.</summary>
internal sealed class LoopbackSender : IChannelSender
{
    public const string ChannelId = "loopback";

    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };

    public bool Serves(string channelId) => channelId == ChannelId;

    public async Task<SendResult> SendAsync(ConversationReference reference, Activity activity, CancellationToken cancellationToken)
    {
        using var body = new StringContent(JsonConvert.SerializeObject(activity, PersonRows.SdkJson), Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri($"{reference.ServiceUrl}/v3/conversations/{reference.Conversation.Id}/activities"), body, cancellationToken);
        var json = answer.Content.Headers.ContentLength is > 0 ? await answer.Content.ReadFromJsonAsync<JsonNode>(cancellationToken) : null;
        return answer.StatusCode switch
        {
            HttpStatusCode.Created => new SendResult.Sent((string)json!["id"]!),
            HttpStatusCode.TooManyRequests => new SendResult.Throttled(DateTimeOffset.UtcNow + answer.Headers.RetryAfter!.Delta!.Value),
            HttpStatusCode.Forbidden => new SendResult.Unreachable((string)json!["error"]!["code"]!),
            _ => new SendResult.Failed(((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture)),
        };
    }

    /// <summary>Puts the sender into a service process.</summary>
    public sealed class Startup : IHostingStartup
    {
        public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services => services.AddSingleton<IChannelSender, LoopbackSender>());
    }
}
