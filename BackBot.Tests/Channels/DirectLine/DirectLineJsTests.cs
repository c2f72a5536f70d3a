using System.Diagnostics;
using System.Text.Json.Nodes;
using BackBot.Channels.DirectLine;
using BackBot.Tests.Machine;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace BackBot.Tests.Channels.DirectLine;

/// <summary>A scripted conversation with the client that Web Chat is made of, npm's botframework-directlinejs, over both of its ways.</summary>
[Needs("node", "npm")]
public sealed class DirectLineJsTests : IAsyncLifetime
{
    private BackBotServer _server = null!;
    private string _client = null!;

    public async Task InitializeAsync()
    {
        _client = await NpmPackages.BringAsync("Channels/DirectLine/directlinejs");
        _server = await BackBotServer.StartEchoingAsync();
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [FactWhere]
    public async Task WebSocket_SurvivesACutStream_AndRefreshes()
    {
        var seen = await ConverseAsync("websocket");

        Assert.Contains(seen.Requests, request => request.StartsWith("GET /conversations/", StringComparison.Ordinal) && request.EndsWith(" 200", StringComparison.Ordinal));
        Assert.DoesNotContain(seen.Requests, request => request.Contains("/activities", StringComparison.Ordinal) && request.StartsWith("GET", StringComparison.Ordinal));
    }

    [FactWhere]
    public async Task Polling_HearsEverythingOnce_AndRefreshes()
    {
        var seen = await ConverseAsync("polling");

        Assert.Contains(seen.Requests, request => request.StartsWith("GET /conversations/", StringComparison.Ordinal) && request.EndsWith("/activities 200", StringComparison.Ordinal));
    }

    private async Task<Seen> ConverseAsync(string way)
    {
        var person = await DirectLineClient.ArriveAsync(_server);
        using var node = Process.Start(new ProcessStartInfo("node")
        {
            WorkingDirectory = _client,
            ArgumentList = { "converse.cjs", way, $"{_server.Address}v3/directline", person.Token! },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var errors = node.StandardError.ReadToEndAsync();
        Assert.Equal("cut", await node.StandardOutput.ReadLineAsync());
        await CutAndSpeakAsync(person.ConversationId);
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await errors);

        var seen = JsonNode.Parse(output)!;
        var activities = seen["activities"]!.AsArray();
        Assert.Equal(
            [EchoTurns.Greeting, "one", "Echo: one", "Said in between.", "two", "Echo: two", "three", "Echo: three"],
            activities.Select(activity => (string?)activity!["text"]));
        Assert.Equal(["c-1", "c-2", "c-3"], activities.Where(activity => (string?)activity!["role"] == "user").Select(activity => (string?)activity!["client"]));
        Assert.Equal(seen["posted"]!.AsArray().Select(id => (string?)id), activities.Where(activity => (string?)activity!["role"] == "user").Select(activity => (string?)activity!["id"]));
        Assert.Equal([0, 1, 2], seen["states"]!.AsArray().Select(state => (int)state!));
        return new Seen([.. seen["requests"]!.AsArray().Select(request => (string)request!)]);
    }

    /// <summary>Closes the client's stream, if it has one, by opening as many others as a conversation may have, and lets the bot say something meanwhile.</summary>
    private async Task CutAndSpeakAsync(string conversationId)
    {
        var live = _server.Services.GetRequiredService<LiveConversations>();
        foreach (var stream in Enumerable.Range(0, 4).Select(_ => new LiveStream()).ToList())
        {
            live.TryAdd(conversationId, stream);
        }

        await _server.Services.GetRequiredService<DirectLineSender>().SendAsync(
            new ConversationReference { Conversation = new ConversationAccount(id: conversationId) },
            new Microsoft.Bot.Schema.Activity { Type = ActivityTypes.Message, Text = "Said in between." },
            default);
    }

    private sealed record Seen(IReadOnlyList<string> Requests);
}
