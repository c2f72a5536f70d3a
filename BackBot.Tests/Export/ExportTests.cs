using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using BackBot.Storage;
using BackBot.Tests.Channels;
using BackBot.Tests.Channels.DirectLine;
using BackBot.Tests.Storage;
using BackBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace BackBot.Tests.Export;

/// <summary>"Export my data", from the sentence in the chat to the file, through the running service.</summary>
public sealed partial class ExportTests : IAsyncLifetime
{
    private readonly ShiftedTime _time = new();
    private readonly RacingStore _store = new(new InMemoryRowStore());
    private readonly KeptLog _log = new();
    private BackBotServer _server = null!;

    public async Task InitializeAsync() => _server = await BackBotServer.StartAsync(services: services => services
        .AddSingleton<TimeProvider>(_time).AddSingleton<IRowStore>(_store).AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(_log));

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Json_HoldsEveryKindOfRow_AndTheConversation()
    {
        var ana = await PersonAsync("my back says ouch");
        var link = await LinkAsync(ana, "json");
        await HoldAsync(ana, "prompt-2026-11-21", "Outcome", "sent");
        await HoldAsync(ana, "outbox-20261121070000000-x-00", "Activity", """{"type":"message","text":"not sent yet"}""");
        await HoldAsync(ana, "session-2026-11-21-s", "Session", """{"id":"s"}""");
        await HoldAsync(ana, "checkin-2026-11-21", "Note", "after the walk");
        await HoldAsync(ana, "somethingnew-1", "Any", "thing");

        using var answer = await _server.Client.GetAsync(link);
        using var file = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.EndsWith(".json", answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        var held = file.RootElement.GetProperty("held");
        Assert.Superset(
            new HashSet<string> { "checkin", "outbox", "prompt", "seen", "session", "somethingnew", "state" },
            held.EnumerateObject().Select(kind => kind.Name).ToHashSet());
        Assert.Equal(await RowsOf(ana), held.EnumerateObject().Sum(kind => kind.Value.GetArrayLength()));
        Assert.Equal("after the walk", held.GetProperty("checkin")[0].GetProperty("Note").GetString());
        Assert.Equal("not sent yet", held.GetProperty("outbox")[0].GetProperty("Activity").GetProperty("text").GetString());
        Assert.Equal(JsonValueKind.Object, held.GetProperty("state")[0].GetProperty("Document").GetProperty("person").ValueKind);
        Assert.Contains("my back says ouch", file.RootElement.GetProperty("conversation").EnumerateArray().Select(TextOf));
    }

    [Fact]
    public async Task Csv_OpensAsATable_WithEverythingInIt()
    {
        var ana = await PersonAsync("=1+1, she said \"ouch\"");
        await KeepCheckInAsync(ana, new() { Date = new DateOnly(2026, 11, 21), Pain = 4.5, Minutes = 20, Note = "@home\r\nwalked" });

        using var answer = await _server.Client.GetAsync(await LinkAsync(ana, "csv"));
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var table = CsvTable.Read(System.Text.Encoding.UTF8.GetString(bytes.AsSpan(3)));

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.All(table, line => Assert.Equal(table[0].Count, line.Count));
        var checkIn = table[0].Zip(table.Single(line => line[0] == "checkin")).ToDictionary(cell => cell.First, cell => cell.Second);
        Assert.Equal(("2026-11-21", "4.5", "20", "'@home\r\nwalked"), (checkIn["Date"], checkIn["Pain"], checkIn["Minutes"], checkIn["Note"]));
        Assert.Contains(table, line => line.Contains("'=1+1, she said \"ouch\""));
        Assert.Equal(await RowsOf(ana), table.Skip(1).Count(line => line[0] != "conversation"));
    }

    [Fact]
    public async Task AnotherPersonsData_IsNeverInIt()
    {
        var ana = await PersonAsync("ana has a bad day");
        var ben = await PersonAsync("ben has a good day");
        await HoldAsync(ben, "checkin-2026-11-21", "Note", "only for ben");

        foreach (var format in (string[])["json", "csv"])
        {
            var file = await _server.Client.GetStringAsync(await LinkAsync(ana, format));
            Assert.Contains("ana has a bad day", file, StringComparison.Ordinal);
            Assert.DoesNotContain("ben", file, StringComparison.Ordinal);
            Assert.DoesNotContain(ben.UserId, file, StringComparison.Ordinal);
            Assert.DoesNotContain(ben.ConversationId, file, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Link_AfterFifteenMinutes_SaysSoAndGivesNothing()
    {
        var ana = await PersonAsync("ouch");
        var link = await LinkAsync(ana, "json");

        _time.Ahead = TimeSpan.FromMinutes(14);
        Assert.Equal(HttpStatusCode.OK, (await PageAsync(link)).Status);
        _time.Ahead = TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(2);
        var (status, words) = await PageAsync(link);

        Assert.Equal(HttpStatusCode.Gone, status);
        Assert.Contains("has run out", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ForgedToken_OrOneForAnotherPurpose_GivesNothing()
    {
        var ana = await PersonAsync("ouch");
        var link = await LinkAsync(ana, "json");
        var token = link.Split('/')[^1].Split('?')[0];
        var parts = token.Split('.');
        var otherPerson = Convert.ToBase64String("""{"person":"directline-x","aud":"export","iss":"BackBot","exp":4102444800}"""u8).TrimEnd('=');

        foreach (var forged in (string[])["x", ana.Token!, $"{parts[0]}.{otherPerson}.{parts[2]}", $"{parts[0]}.{parts[1]}.", token[..^4] + "AAAA"])
        {
            var (status, words) = await PageAsync($"/export/{forged}?format=json");
            Assert.Equal(HttpStatusCode.NotFound, status);
            Assert.DoesNotContain("ouch", words, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await PageAsync(link.Replace("=json", "=xml", StringComparison.Ordinal))).Status);
        using var asConversation = await ana.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{ana.ConversationId}/activities", bearer: token);
        Assert.Equal(HttpStatusCode.Unauthorized, asConversation.StatusCode);
    }

    [Fact]
    public async Task StorageAway_IsToldInWords_AndAFileThatBreaksOffDoesNotLookWhole()
    {
        var ana = await PersonAsync("ouch");
        var link = await LinkAsync(ana, "csv");
        for (var day = 1; day <= 300; day++)
        {
            await HoldAsync(ana, $"checkin-2026-{day:D3}", "Note", new string('n', 200));
        }

        _store.ReadsFail = true;
        var (status, words) = await PageAsync(link);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("Nothing is lost", words, StringComparison.Ordinal);

        _store.ReadsFail = false;
        var before = _store.Reads;
        _store.BeforeRead = count => _store.ReadsFail = count > before + 1;
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => _server.Client.GetStringAsync(link));

        _store.BeforeRead = null;
        _store.ReadsFail = false;
        Assert.Equal(HttpStatusCode.OK, (await PageAsync(link)).Status);
    }

    [Fact]
    public async Task NoLinkAndNoWord_IsInTheLog()
    {
        var ana = await PersonAsync("ouch-in-the-log");
        var link = await LinkAsync(ana, "json");
        await PageAsync(link);

        Assert.Contains(_log.Lines, line => line.Contains("was given to them", StringComparison.Ordinal));
        Assert.DoesNotContain(_log.Lines, line => line.Contains(link.Split('/')[^1].Split('?')[0], StringComparison.Ordinal) || line.Contains("ouch-in-the-log", StringComparison.Ordinal));
    }

    [Fact]
    public async Task DeleteMyData_RemovesTheTranscriptToo_AndTheOldLinkFindsNothing()
    {
        var ana = await PersonAsync("ouch");
        var link = await LinkAsync(ana, "json");
        await ana.SayAsync("delete my data");
        await ana.SayAsync("yes");

        Assert.Contains("Everything about you is deleted", Assert.Single(await ana.TextsAsync()), StringComparison.Ordinal);
        Assert.Equal(0, await RowsOf(ana));
        var (status, words) = await PageAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("I hold nothing about you", words, StringComparison.Ordinal);
    }

    private async Task<DirectLineClient> PersonAsync(string says)
    {
        var client = await DirectLineClient.StartAsync(_server);
        await client.SayAsync(says);
        return client;
    }

    private static string PartitionOf(DirectLineClient client) => PersonKey.For("directline", "", client.UserId);

    private async Task<int> RowsOf(DirectLineClient client) =>
        (await _store.Inner.QueryAsync(RowTable.People, PartitionOf(client), [new KeyRange("", "\uffff")], 1000, default)).Count;

    private Task HoldAsync(DirectLineClient client, string key, string column, string value) => _store.Inner.TransactAsync(
        RowTable.People, PartitionOf(client), [new RowOperation.Upsert(new Row(key, new Dictionary<string, object> { [column] = value }))], default);

    private Task KeepCheckInAsync(DirectLineClient client, BackBot.Dialogs.People.CheckIn checkIn) =>
        _store.Inner.TransactAsync(RowTable.People, PartitionOf(client), [new RowOperation.Upsert(PersonRows.ForCheckIn(checkIn))], default);

    /// <summary>Asks in the chat, and takes the link from the answer.</summary>
    private static async Task<string> LinkAsync(DirectLineClient client, string format)
    {
        await client.SayAsync("Export my data");
        var said = (await client.TextsAsync()).Last(text => text?.Contains("15 minutes", StringComparison.Ordinal) == true)!;
        return Link().Matches(said).Select(match => match.Groups["link"].Value).Single(link => link.EndsWith("=" + format, StringComparison.Ordinal));
    }

    private async Task<(HttpStatusCode Status, string Words)> PageAsync(string link)
    {
        using var answer = await _server.Client.GetAsync(link);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    private static string? TextOf(JsonElement activity) => activity.TryGetProperty("text", out var text) ? text.GetString() : null;

    [GeneratedRegex(@"\]\((?<link>http://127\.0\.0\.1:\d+/export/[^)]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
