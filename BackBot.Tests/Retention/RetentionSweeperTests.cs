using BackBot.Retention;
using BackBot.Storage;
using BackBot.Tests.Storage;
using BackBot.Tests.Turns;
using BackBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BackBot.Tests.Retention;

public sealed class RetentionSweeperTests : IDisposable
{
    private const int Days = 365;

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 11, 21, 7, 0, 0, TimeSpan.Zero));
    private readonly RacingStore _store = new(new InMemoryRowStore());
    private readonly NotedRecord _record = new();
    private readonly RetentionOptions _options = new() { Days = Days };
    private readonly TurnBench _bench;
    private readonly RetentionSweeper _sweeper;

    public RetentionSweeperTests()
    {
        _bench = new TurnBench(_store, time: _time, change: collection => collection
            .AddSingleton<IConversationRecord>(_record)
            .AddSingleton(Options.Create(_options))
            .AddSingleton<RetentionSweeper>());
        _sweeper = _bench.Get<RetentionSweeper>();
    }

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task PersonNotHeardFrom_IsErasedWithTheirConversation_AndNobodyElseIs()
    {
        await SayAsync("quiet", "a");
        _time.Advance(TimeSpan.FromDays(Days - 1));
        await SayAsync("talking", "b");
        Assert.Equal(new RetentionSweep(0, 0), await _sweeper.SweepAsync(default));

        _time.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        Assert.Equal(new RetentionSweep(1, 0), await _sweeper.SweepAsync(default));

        Assert.Empty(await RowsAsync("quiet"));
        Assert.NotEmpty(await RowsAsync("talking"));
        Assert.Equal(["conversation-quiet"], _record.Erased);
    }

    [Fact]
    public async Task APromptOfOurs_DoesNotCountAsHearingFromThem()
    {
        await SayAsync("quiet", "a");
        _time.Advance(TimeSpan.FromDays(Days - 1));
        var state = (await RowsAsync("quiet")).Single(row => row.Key == PersonRows.State);
        var prompted = PersonRows.ForState(StateDocument.FromJson((string)state.Columns["Document"]), _time.GetUtcNow());
        await _store.TransactAsync(RowTable.People, Partition("quiet"), [new RowOperation.Replace(prompted, state.Version!)], default);
        _time.Advance(TimeSpan.FromDays(2));

        Assert.Equal(1, (await _sweeper.SweepAsync(default)).Erased);
    }

    [Fact]
    public async Task DatedRows_OlderThanThePeriod_Go_AndYoungerOnesStay()
    {
        await SayAsync("ana", "a");
        await SayAsync("ben", "b");
        foreach (var person in (string[])["ana", "ben"])
        {
            await HoldAsync(person, "checkin-2025-11-20", "session-2025-11-20-x", "prompt-2025-11-20", "checkin-2025-11-21", "session-2026-01-01-y", "prompt-2026-11-20");
        }

        Assert.Equal(new RetentionSweep(0, 6), await _sweeper.SweepAsync(default));

        foreach (var person in (string[])["ana", "ben"])
        {
            Assert.Equal(
                ["checkin-2025-11-21", "prompt-2026-11-20", "session-2026-01-01-y"],
                (await RowsAsync(person)).Select(row => row.Key).Where(key => key.Contains("-20", StringComparison.Ordinal)));
        }

        Assert.Equal(2, _record.ErasedBefore.Count(before => before == _time.GetUtcNow().AddDays(-Days)));
    }

    [Fact]
    public async Task MoreOldRowsThanOneTransactionHolds_AllGo()
    {
        await SayAsync("ana", "a");
        var day = new DateOnly(2024, 1, 1);
        await HoldAsync("ana", [.. Enumerable.Range(0, 90).Select(n => $"checkin-{day.AddDays(n):yyyy-MM-dd}")]);
        await HoldAsync("ana", [.. Enumerable.Range(90, 90).Select(n => $"checkin-{day.AddDays(n):yyyy-MM-dd}")]);

        Assert.Equal(180, (await _sweeper.SweepAsync(default)).Rows);
        Assert.DoesNotContain(await RowsAsync("ana"), row => row.Key.StartsWith("checkin-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ZeroDays_KeepsEverything()
    {
        _options.Days = 0;
        await SayAsync("ana", "a");
        await HoldAsync("ana", "checkin-1999-01-01");
        _time.Advance(TimeSpan.FromDays(10_000));

        Assert.Equal(new RetentionSweep(0, 0), await _sweeper.SweepAsync(default));
        Assert.Contains(await RowsAsync("ana"), row => row.Key == "checkin-1999-01-01");
    }

    [Fact]
    public async Task PersonWhoWritesAtThatMoment_Stays()
    {
        await SayAsync("ana", "a");
        _time.Advance(TimeSpan.FromDays(Days + 1));
        using var other = new TurnBench(_store.Inner, time: _time);
        _store.BeforeTransact = async _ =>
        {
            _store.BeforeTransact = null;
            await other.Turns.RunAsync(TurnBench.Message("ana", "b", "hello"), default);
        };

        Assert.Equal(0, (await _sweeper.SweepAsync(default)).Erased);
        Assert.Contains(await RowsAsync("ana"), row => row.Key == PersonRows.State && !PersonRows.IsErasing(row));
        Assert.Empty(_record.Erased);
    }

    [Fact]
    public async Task ErasureThatACrashCutShort_IsFinished()
    {
        await SayAsync("ana", "a");
        await SayAsync("ana", "b", "delete my data");
        _record.Fails = true;
        await _bench.Turns.RunAsync(TurnBench.Message("ana", "c", "yes"), default);
        Assert.Contains(await RowsAsync("ana"), PersonRows.IsErasing);
        Assert.Equal(0, (await _sweeper.SweepAsync(default)).Erased);

        _record.Fails = false;
        _time.Advance(TimeSpan.FromMinutes(3));
        await _bench.Sweeper.SweepAsync(default);

        Assert.Empty(await RowsAsync("ana"));
        Assert.Equal(["conversation-ana"], _record.Erased);
        Assert.Contains(_bench.Sender.To("ana"), reply => reply.Text?.Contains("Everything about you is deleted", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task ErasureWhoseConfirmationWasSent_ButNotItsRows_IsFinished()
    {
        await SayAsync("ana", "a");
        var state = (await RowsAsync("ana")).Single(row => row.Key == PersonRows.State);
        var tombstone = PersonRows.ForState(StateDocument.New with { Erasing = true, Reference = StateDocument.ReferenceTextIn(state) }, _time.GetUtcNow());
        await _store.TransactAsync(RowTable.People, Partition("ana"), [new RowOperation.Replace(tombstone, state.Version!)], default);
        _time.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(1, (await _sweeper.SweepAsync(default)).Erased);
        Assert.Empty(await RowsAsync("ana"));
        Assert.Equal(["conversation-ana"], _record.Erased);
    }

    private static string Partition(string user) => PersonKey.For("directline", "", user);

    private async Task SayAsync(string user, string id, string text = "hello") =>
        Assert.Equal(TurnOutcome.Handled, await _bench.Turns.RunAsync(TurnBench.Message(user, id, text), default));

    private Task HoldAsync(string user, params string[] keys) => _store.TransactAsync(
        RowTable.People, Partition(user), [.. keys.Select(key => new RowOperation.Insert(new Row(key, new Dictionary<string, object> { ["Any"] = "thing" })))], default);

    private Task<IReadOnlyList<Row>> RowsAsync(string user) =>
        _store.Inner.QueryAsync(RowTable.People, Partition(user), [new KeyRange("", "\uffff")], 1000, default);

    /// <summary>Stands for a channel's transcript.</summary>
    private sealed class NotedRecord : IConversationRecord
    {
        public List<string> Erased { get; } = [];

        public List<DateTimeOffset> ErasedBefore { get; } = [];

        public bool Fails { get; set; }

        public IAsyncEnumerable<string> ReadAsync(ConversationReference reference, CancellationToken cancellationToken) => AsyncEnumerable.Empty<string>();

        public Task EraseBeforeAsync(ConversationReference reference, DateTimeOffset instant, CancellationToken cancellationToken)
        {
            ErasedBefore.Add(instant);
            return Task.CompletedTask;
        }

        public Task EraseAsync(ConversationReference reference, CancellationToken cancellationToken)
        {
            if (Fails)
            {
                throw new StorageUnavailableException("The transcript is away (test).");
            }

            Erased.Add(reference.Conversation.Id);
            return Task.CompletedTask;
        }
    }
}
