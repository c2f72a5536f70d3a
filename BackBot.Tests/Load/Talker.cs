using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace BackBot.Tests.Load;

/// <summary>
/// One person with a client that knows every replica, keeps to none, and tries again under the same client id until it is answered. Of six messages one is posted
/// to two replicas at the same instant, and two others are sent at the same instant.
/// </summary>
internal sealed class Talker(int number, int messages, IReadOnlyList<Uri> replicas, HttpClient http, Progress progress)
{
    private const int Acquainted = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private string? _token;

    /// <summary>What the person is called; it is in what they say, and the bot says it back to them. Nobody else is called so.</summary>
    public string Name { get; } = string.Create(CultureInfo.InvariantCulture, $"Zeb{number:D3}q");

    public string ConversationId { get; private set; } = "";

    public string UserId { get; private set; } = "";

    /// <summary>Ids of what was said, in order; what was said at the same instant is one group.</summary>
    public List<IReadOnlyList<string>> Groups { get; } = [];

    public string Text(int message) => message switch
    {
        0 => "yes",
        1 => Name,
        2 => "40-49",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Name} says thing {message}"),
    };

    public async Task ArriveAsync()
    {
        var met = await TriedAsync(number, HttpMethod.Post, "/api/webchat/token", new JsonObject());
        (_token, ConversationId, UserId) = ((string?)met["token"], (string)met["conversationId"]!, (string)met["userId"]!);
        await TriedAsync(number + 1, HttpMethod.Post, "/v3/directline/conversations", new JsonObject { ["locale"] = "en-GB" });
    }

    public async Task TalkAsync()
    {
        for (var message = 0; message < messages; message++)
        {
            switch (message % 6)
            {
                case 3 when message >= Acquainted:
                    progress.CountDoubled();
                    var ids = await Task.WhenAll(PostAsync(message, message), PostAsync(message, message + 1));
                    Groups.Add([.. ids.Distinct()]);
                    progress.CountAnswered();
                    break;
                case 4 when message >= Acquainted && message + 1 < messages:
                    progress.CountAtOnce();
                    Groups.Add(await Task.WhenAll(PostAsync(message, message), PostAsync(message + 1, message + 1)));
                    message++;
                    progress.CountAnswered();
                    progress.CountAnswered();
                    break;
                default:
                    Groups.Add([await PostAsync(message, message)]);
                    progress.CountAnswered();
                    break;
            }
        }
    }

    /// <summary>The whole transcript, as any replica gives it.</summary>
    public async Task<IReadOnlyList<JsonNode>> TranscriptAsync()
    {
        var all = new List<JsonNode>();
        var watermark = "";
        while (await TriedAsync(number, HttpMethod.Get, $"/v3/directline/conversations/{ConversationId}/activities?watermark={watermark}", body: null) is { } page
            && page["activities"]!.AsArray() is { Count: > 0 } activities)
        {
            all.AddRange(activities.Select(activity => activity!));
            watermark = (string)page["watermark"]!;
        }

        return all;
    }

    private async Task<string> PostAsync(int message, int replica)
    {
        var posted = await TriedAsync(number + replica, HttpMethod.Post, $"/v3/directline/conversations/{ConversationId}/activities", new JsonObject
        {
            ["type"] = "message",
            ["text"] = Text(message),
            ["channelData"] = new JsonObject { ["clientActivityID"] = string.Create(CultureInfo.InvariantCulture, $"{Name}-{message}") },
        });
        return (string)posted["id"]!;
    }

    private async Task<JsonNode> TriedAsync(int replica, HttpMethod method, string path, JsonObject? body)
    {
        using var patience = new CancellationTokenSource(Patience);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var request = new HttpRequestMessage(method, new Uri(replicas[(replica + attempt) % replicas.Count], path));
                request.Headers.Authorization = _token is null ? null : new AuthenticationHeaderValue("Bearer", _token);
                request.Content = body is null ? null : JsonContent.Create(body);
                using var answer = await http.SendAsync(request, patience.Token);
                var json = await answer.Content.ReadFromJsonAsync<JsonNode>(patience.Token);
                if (answer.IsSuccessStatusCode)
                {
                    return json!;
                }

                Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
                Assert.Equal("ServiceUnavailable", (string?)json!["error"]!["code"]);
                progress.CountRefused();
            }
            catch (Exception broken) when (broken is HttpRequestException || (broken is TaskCanceledException && !patience.IsCancellationRequested))
            {
                progress.CountBroken();
            }

            // A client's own pause between two tries.
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(50 * (attempt + 1), 1_000)), patience.Token);
        }
    }
}
