using System.Net;
using BackBot.Storage;
using BackBot.Tests.Channels.Connector;
using BackBot.Tests.Compat.Connector;
using BackBot.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BackBot.Tests.Channels.Teams;

/// <summary>The whole service with Teams' side of the wire on this machine: a test posts what Teams would, and sees what Teams was sent.</summary>
internal sealed class TeamsChat : IAsyncDisposable
{
    private int _posted;

    private TeamsChat(BackBotServer server, Sink channel) => (Server, Channel) = (server, channel);

    public BackBotServer Server { get; }

    public Sink Channel { get; }

    /// <summary>The texts of all messages that were sent, oldest first.</summary>
    public IReadOnlyList<string> Heard => [.. Channel.Calls.Where(call => call.Line.StartsWith("POST", StringComparison.Ordinal)).Select(call => (string?)call.Body["text"] ?? (string?)call.Body["summary"] ?? "")];

    public static async Task<TeamsChat> StartAsync()
    {
        var channel = await Sink.StartAsync();
        channel.Answer = response => response.WriteAsync($$"""{"id":"sent-{{channel.Calls.Count}}"}""");
        return new TeamsChat(await BackBotServer.StartAsync(new Dictionary<string, string?> { ["Connector:RetryMilliseconds"] = "1" }), channel);
    }

    /// <summary>A recorded activity, sent from this machine's Teams.</summary>
    public JObject Recorded(string name)
    {
        var activity = JObject.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Channels", "Teams", "Activities", name + ".json")));
        activity["serviceUrl"] = Channel.Address.AbsoluteUri;
        return activity;
    }

    public Task<HttpResponseMessage> PostAsync(JObject activity) => Post.ActivityAsync(Server, activity);

    public async Task PostAsync(string recorded) => Assert.Equal(HttpStatusCode.OK, (await PostAsync(Recorded(recorded))).StatusCode);

    /// <summary>The person of the recorded activities writes something.</summary>
    public async Task SayAsync(string text)
    {
        var message = Recorded("message");
        (message["id"], message["text"]) = ($"said-{++_posted}", text);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(message)).StatusCode);
    }

    /// <summary>The person taps a button of the newest card, as Teams tells of it.</summary>
    public JObject Tap(string title)
    {
        var (call, index) = Channel.Calls.Select((call, index) => (call, index + 1)).Last(sent => Actions(sent.call.Body).Any());
        var action = Actions(call.Body).First(action => (string?)action["title"] == title);
        var invoke = Recorded("invoke-card-action");
        (invoke["id"], invoke["replyToId"]) = ($"tapped-{++_posted}", $"sent-{index}");
        invoke["value"]!["action"] = new JObject { ["type"] = action["type"], ["title"] = title, ["verb"] = action["verb"], ["data"] = action["data"] };
        return invoke;
    }

    /// <summary>Taps a button, and returns what the invoke was answered.</summary>
    public async Task<JObject> TapAsync(string title)
    {
        var response = await PostAsync(Tap(title));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JObject.Parse(await response.Content.ReadAsStringAsync());
    }

    public async Task<IReadOnlyList<(string Partition, Row Row)>> RowsAsync(string prefix)
    {
        var rows = new List<(string, Row)>();
        await foreach (var found in Server.Services.GetRequiredService<IRowStore>().ScanAsync(RowTable.People, KeyRange.StartingWith(prefix), default))
        {
            rows.Add(found);
        }

        return rows;
    }

    public async Task<StateDocument> StateAsync() => StateDocument.FromJson((string)Assert.Single(await RowsAsync(PersonRows.State)).Row.Columns["Document"]);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Channel.DisposeAsync();
    }

    private static IEnumerable<JObject> Actions(JObject message) =>
        message.SelectTokens("attachments[*].content").SelectMany(card => ((JContainer)card).DescendantsAndSelf()).OfType<JObject>().Where(json => (string?)json["type"] == "Action.Execute");
}
