using System.Globalization;
using BackBot.Dialogs.People;
using BackBot.Storage;
using BackBot.Tests.Storage;
using BackBot.Tests.Turns;
using BackBot.Turns;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BackBot.Tests.Conversations;

/// <summary>One person chatting with BackBot through the whole turn loop: types, taps and ticks as on a screen.</summary>
internal sealed class Chat : IDisposable
{
    public const string UserId = "dl_test";

    private readonly TurnBench bench;
    private int activities;
    private int read;

    public Chat(IRowStore? store = null, TimeProvider? time = null) => bench = new TurnBench(store ?? new InMemoryRowStore(), time: time);

    public TurnBench Bench => bench;

    /// <summary>What the channel tells of the person's language.</summary>
    public string Locale { get; set; } = "en-GB";

    public string Zone { get; set; } = "Europe/London";

    /// <summary>What came back to the last thing that was sent.</summary>
    public IReadOnlyList<Activity> Replies { get; private set; } = [];

    /// <summary>All text of the last replies, cards included, as a person would read it.</summary>
    public string Heard => string.Join('\n', Replies.Select(reply => reply.Text + "\n" + string.Join('\n', reply.Attachments?.Select(card => WordsIn(JToken.FromObject(card.Content))) ?? [])));

    /// <summary>The question that the last card with buttons belongs to, such as <c>danger.nerves</c>; null without one.</summary>
    public string? OpenQuestion => QuestionId is { } id ? string.Join('.', id.Split('.').Take(2)) : null;

    public string? QuestionId => Replies.SelectMany(reply => reply.Attachments ?? [])
        .SelectMany(card => JToken.FromObject(card.Content).SelectTokens("$..data.question"))
        .Select(token => (string?)token)
        .LastOrDefault();

    public Task<Chat> Say(string text) => Send(text, null);

    public Task<Chat> Tap(string choice) => Send(null, new { question = QuestionId, choice });

    public Task<Chat> Submit(object fields)
    {
        var value = JObject.FromObject(fields);
        value["question"] ??= QuestionId;
        return Send(null, value);
    }

    public async Task<Chat> Send(string? text, object? value)
    {
        var message = TurnBench.Message(UserId, "a" + (++activities).ToString(CultureInfo.InvariantCulture), text, value);
        (message.Locale, message.LocalTimezone) = (Locale, Zone);
        Assert.Equal(TurnOutcome.Handled, await bench.Turns.RunAsync(message, CancellationToken.None));
        var all = bench.Sender.To(UserId);
        Replies = [.. all.Skip(read)];
        read = all.Count;
        return this;
    }

    /// <summary>Everything stored about the person.</summary>
    public async Task<IReadOnlyList<Row>> Rows() =>
        await bench.Store.QueryAsync(RowTable.People, Partition, [new KeyRange("", "\uffff")], 1000, CancellationToken.None);

    public async Task<Person> Person()
    {
        var row = await bench.Store.GetAsync(RowTable.People, Partition, PersonRows.State, CancellationToken.None);
        return StateDocument.FromJson((string)row!.Columns["Document"]).Person;
    }

    public async Task<IReadOnlyList<CheckIn>> CheckIns() =>
        [.. (await Rows()).Where(row => row.Key.StartsWith(PersonRows.CheckInPrefix, StringComparison.Ordinal)).Select(PersonRows.ToCheckIn)];

    public void Dispose() => bench.Dispose();

    public static string Partition { get; } = PersonKey.For("directline", "", UserId);

    private static string WordsIn(JToken card) => string.Join('\n', card.SelectTokens("$..['text','title','label']").Select(token => token.ToString()));
}
