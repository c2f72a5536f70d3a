using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace BackBot.Tests.Compat.Connector;

/// <summary>A channel's service on this machine, which keeps what it gets and answers as it is told.</summary>
internal sealed class Sink : IAsyncDisposable
{
    private Loopback? _server;

    public Uri Address => _server!.Address;

    public List<Call> Calls { get; } = [];

    public Func<HttpResponse, Task> Answer { get; set; } = response => response.WriteAsync("""{"id":"made-1"}""");

    public static async Task<Sink> StartAsync()
    {
        var sink = new Sink();
        sink._server = await Loopback.StartAsync(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync();
            var target = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
            sink.Calls.Add(new Call(
                $"{context.Request.Method} {target}",
                body.Length == 0 ? [] : JObject.Parse(body),
                context.Request.Headers["x-ms-conversation-id"],
                context.Request.Headers.Authorization));
            await sink.Answer(context.Response);
        });
        return sink;
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    /// <summary>One request as it came.</summary>
    public sealed record Call(string Line, JObject Body, string? ConversationId, string? Authorization);
}
