using System.Collections.Concurrent;
using System.Globalization;
using BackBot.Tests.Prompts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackBot.Tests.Load;

/// <summary>
/// A connector on a loopback port that is as rough as those of the world: it refuses some people (403), fails for some (500), never answers for some, and
/// throttles everybody (429 with Retry-After) twice on the way and whenever more than fifty ask in a second.
/// </summary>
internal sealed class RoughConnector(int people) : IAsyncDisposable
{
    private const int MostPerSecond = 50;
    /// <summary>Longer than the sender itself waits, so that the prompt is put off.</summary>
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(4);

    private readonly ConcurrentDictionary<int, ConcurrentQueue<DateTimeOffset>> _delivered = new();
    private readonly ConcurrentDictionary<int, bool> _asked = new();
    private readonly ConcurrentDictionary<int, DateTimeOffset> _notBefore = new();
    private readonly ConcurrentDictionary<long, int> _perSecond = new();
    private WebApplication _app = null!;
    private int _requests;
    private int _throttled;
    private int _early;

    public string ServiceUrl => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Answers 429 given.</summary>
    public int Throttled => _throttled;

    /// <summary>Tries for somebody before the time that a 429 had named for them.</summary>
    public int Early => _early;

    /// <summary>People for whom somebody asked, whatever the answer was.</summary>
    public int Asked => _asked.Count;

    /// <summary>People who were delivered to.</summary>
    public int Reached => _delivered.Count;

    public IReadOnlyList<DateTimeOffset> DeliveredTo(int person) => [.. _delivered.GetValueOrDefault(person) ?? []];

    public static string ConversationOf(int person) => person.ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>How a person is treated; the channel's own throttling comes on top.</summary>
    public static Treatment For(int person) => RoughChannel.For(person) is Treatment.ThrottlesOnce ? Treatment.Delivers : RoughChannel.For(person);

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/v3/conversations/{conversation}/activities", (HttpContext http, int conversation) => AnswerAsync(http, conversation));
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private async Task<IResult> AnswerAsync(HttpContext http, int person)
    {
        var now = DateTimeOffset.UtcNow;
        _asked.TryAdd(person, true);
        Interlocked.Add(ref _early, _notBefore.TryGetValue(person, out var until) && now < until ? 1 : 0);
        if (IsTooMuch(Interlocked.Increment(ref _requests), now))
        {
            Interlocked.Increment(ref _throttled);
            _notBefore[person] = now + RetryAfter;
            http.Response.Headers.RetryAfter = RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        switch (For(person))
        {
            case Treatment.Refuses:
                return Results.Json(new { error = new { code = "BotNotInConversationRoster" } }, statusCode: StatusCodes.Status403Forbidden);
            case Treatment.Fails:
                return Results.StatusCode(StatusCodes.Status500InternalServerError);
            case Treatment.Hangs:
                var gone = new TaskCompletionSource();
                await using (http.RequestAborted.Register(gone.SetResult))
                {
                    await gone.Task;
                }

                return Results.Empty;
            default:
                _delivered.GetOrAdd(person, _ => new()).Enqueue(now);
                return Results.Json(new { id = Guid.NewGuid().ToString("N") }, statusCode: StatusCodes.Status201Created);
        }
    }

    /// <summary>A hundredth of everybody is turned away at a quarter of the way, and again past the half; it is the only throttling that a slow machine sees.</summary>
    private bool IsTooMuch(int request, DateTimeOffset now)
    {
        var burst = Math.Max(3, people / 100);
        return (request >= people / 4 && request < (people / 4) + burst)
            || (request >= people * 3 / 5 && request < (people * 3 / 5) + burst)
            || _perSecond.AddOrUpdate(now.ToUnixTimeSeconds(), 1, (_, count) => count + 1) > MostPerSecond;
    }
}
