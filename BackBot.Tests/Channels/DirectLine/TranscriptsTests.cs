using System.Text.Json.Nodes;
using BackBot.Channels.DirectLine;
using BackBot.Storage;
using BackBot.Tests.Storage;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace BackBot.Tests.Channels.DirectLine;

public sealed class TranscriptsTests
{
    private const string Chat = "chat";
    private readonly RacingStore _rows = new(new InMemoryRowStore());

    [Fact]
    public async Task Activities_AreNumberedInOrder_AndReadAfterAWatermark()
    {
        var transcripts = Transcripts();
        await SayAsync(transcripts, "one");
        await SayAsync(transcripts, "two");
        await SayAsync(transcripts, "three");

        var all = await transcripts.ReadAsync(Chat, 0, 10, default);
        var rest = await transcripts.ReadAsync(Chat, 2, 10, default);

        Assert.Equal(["one", "two", "three"], TextsOf(all));
        Assert.Equal(["chat|0000001", "chat|0000002", "chat|0000003"], all.Activities.Select(activity => (string?)JsonNode.Parse(activity)!["id"]));
        Assert.Equal(3, all.Watermark);
        Assert.Equal(["three"], TextsOf(rest));
    }

    [Fact]
    public async Task Read_OfFewAtATime_LeavesNothingOut()
    {
        var transcripts = Transcripts();
        foreach (var number in Enumerable.Range(1, 7))
        {
            await SayAsync(transcripts, $"{number}");
        }

        var read = new List<string?>();
        for (var watermark = 0L; await transcripts.ReadAsync(Chat, watermark, 3, default) is { Activities.Count: > 0 } set; watermark = set.Watermark)
        {
            Assert.InRange(set.Activities.Count, 1, 3);
            read.AddRange(TextsOf(set));
        }

        Assert.Equal(["1", "2", "3", "4", "5", "6", "7"], read);
    }

    [Fact]
    public async Task SameKey_AddsNothing_AndGivesTheSameId()
    {
        var transcripts = Transcripts();
        var first = await SayAsync(transcripts, "hello", "posted:1");
        await SayAsync(transcripts, "other", "posted:2");

        var again = await SayAsync(transcripts, "hello", "posted:1");

        Assert.Equal(first.ActivityId, again.ActivityId);
        Assert.True(first.IsNew);
        Assert.False(again.IsNew);
        Assert.Equal(["hello", "other"], TextsOf(await transcripts.ReadAsync(Chat, 0, 10, default)));
    }

    [Fact]
    public async Task SameKey_FromManyReplicasAtOnce_AddsOne()
    {
        var replicas = Enumerable.Range(0, 8).Select(_ => Transcripts()).ToList();

        var places = await Task.WhenAll(replicas.Select(transcripts => SayAsync(transcripts, "hello", "posted:1")));

        Assert.Single(places.Select(place => place.ActivityId).Distinct());
        Assert.Single(places, place => place.IsNew);
        Assert.Single((await replicas[0].ReadAsync(Chat, 0, 100, default)).Activities);
    }

    [Fact]
    public async Task ManyReplicasAtOnce_EveryActivityIsThereOnce_WithoutAGap()
    {
        var replicas = Enumerable.Range(0, 4).Select(_ => Transcripts()).ToList();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => SayAsync(replicas[number % 4], $"{number}", $"posted:{number}")));

        var all = await replicas[0].ReadAsync(Chat, 0, 100, default);
        Assert.Equal(Enumerable.Range(0, 40).Select(number => $"{number}").Order(), TextsOf(all).Order());
        Assert.Equal(40, all.Watermark);
    }

    [Fact]
    public async Task LostAnswerOfAWrite_TriedAgain_AddsOne()
    {
        var transcripts = Transcripts();
        _rows.LosesAnswer = _ =>
        {
            _rows.LosesAnswer = null;
            return true;
        };
        await Assert.ThrowsAsync<StorageUnavailableException>(() => SayAsync(transcripts, "hello", "posted:1"));

        var again = await SayAsync(transcripts, "hello", "posted:1");

        Assert.Equal("chat|0000001", again.ActivityId);
        Assert.Equal(["hello"], TextsOf(await transcripts.ReadAsync(Chat, 0, 10, default)));
    }

    [Fact]
    public async Task Bound_KeepsTheNewest_AndNumbersGoOn()
    {
        var transcripts = Transcripts(keep: 20);
        foreach (var number in Enumerable.Range(1, 25))
        {
            await SayAsync(transcripts, $"{number}");
        }

        var kept = await transcripts.ReadAsync(Chat, 0, 100, default);

        Assert.Equal(Enumerable.Range(6, 20).Select(number => $"{number}"), TextsOf(kept));
        Assert.Equal(25, kept.Watermark);
        Assert.Equal(21, (await _rows.QueryAsync(RowTable.Transcripts, Chat, [new KeyRange("", "~")], 100, default)).Count);
    }

    [Fact]
    public async Task Forget_LeavesNoWords_AndAnOpenPageSeesWhatComesNext()
    {
        var transcripts = Transcripts();
        foreach (var number in Enumerable.Range(1, 120))
        {
            await SayAsync(transcripts, $"secret {number}", $"posted:{number}");
        }

        await transcripts.ForgetAsync(Chat, default);
        var rows = await _rows.QueryAsync(RowTable.Transcripts, Chat, [new KeyRange("", "~")], 200, default);
        await SayAsync(transcripts, "It is deleted.");

        Assert.Equal("head", Assert.Single(rows).Key);
        Assert.DoesNotContain(rows.SelectMany(row => row.Columns.Values), value => value is string { Length: > 0 });
        Assert.Equal(["It is deleted."], TextsOf(await transcripts.ReadAsync(Chat, 120, 10, default)));
    }

    [Fact]
    public async Task Watermark_BeyondTheEnd_StartsFromTheBeginning()
    {
        var transcripts = Transcripts();
        Assert.Equal(57, (await transcripts.ReadAsync(Chat, 57, 10, default)).Watermark);
        await SayAsync(transcripts, "first of a new store");

        var set = await transcripts.ReadAsync(Chat, 57, 10, default);

        Assert.Equal(["first of a new store"], TextsOf(set));
        Assert.Equal(1, set.Watermark);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData("12", 12)]
    [InlineData("-3", 0)]
    [InlineData("abc", 0)]
    [InlineData("99999999999999999999999", 0)]
    public void Watermark_ThatIsNotOurs_MeansFromTheStart(string? sent, long meant) => Assert.Equal(meant, ActivitySet.ParseWatermark(sent));

    [Fact]
    public async Task HalfACharacter_DoesNotBreakTheStream()
    {
        var transcripts = Transcripts();
        await SayAsync(transcripts, "half \ud83d");

        var set = await transcripts.ReadAsync(Chat, 0, 10, default);

        Assert.Equal("half \ufffd", (string?)JsonNode.Parse(set.ToJson())!["activities"]![0]!["text"]);
    }

    private Transcripts Transcripts(int keep = 500)
    {
        var options = Options.Create(new DirectLineOptions { TranscriptLength = keep });
        return new Transcripts(_rows, new LiveConversations(options), options, TimeProvider.System);
    }

    private static Task<Transcripts.Place> SayAsync(Transcripts transcripts, string text, string? key = null) =>
        transcripts.AppendAsync(Chat, key, new JObject { ["type"] = "message", ["text"] = text }, default);

    private static IEnumerable<string?> TextsOf(ActivitySet set) => set.Activities.Select(activity => (string?)JsonNode.Parse(activity)!["text"]);
}
