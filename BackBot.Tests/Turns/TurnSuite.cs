using System.Globalization;
using BackBot.Storage;
using BackBot.Tests.Storage;
using BackBot.Turns;

namespace BackBot.Tests.Turns;

/// <summary>What the turn loop promises, on any store: nothing lost, nothing doubled, nothing said before it is stored.</summary>
public abstract class TurnSuite : IAsyncLifetime
{
    private const string User = "user-1";

    private readonly RecordingSender sender = new();
    private readonly ManualTime time = new(new DateTimeOffset(2026, 11, 21, 7, 0, 0, TimeSpan.Zero));
    private RacingStore store = null!;
    private TurnBench bench = null!;

    public async Task InitializeAsync()
    {
        store = new RacingStore(await OpenAsync());
        await store.InitialiseAsync(CancellationToken.None);
        bench = new TurnBench(store, sender, time);
    }

    public virtual Task DisposeAsync()
    {
        bench.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task TwoFirstMessagesAtOnce_BothCount_AndTheWelcomeIsSaidOnce()
    {
        using var other = new TurnBench(store.Inner, sender, time);
        Once(() => other.Turns.RunAsync(TurnBench.Message(User, "b", "hello"), default));

        Assert.Equal(TurnOutcome.Handled, await bench.Turns.RunAsync(TurnBench.Message(User, "a", "hello"), default));

        Assert.Equal(2, (await StateAsync(User)).Seen.Count);
        Assert.Single(sender.To(User), reply => reply.Summary?.Contains("I'm BackBot", StringComparison.Ordinal) == true);
        Assert.Equal(2, sender.To(User).Count(reply => reply.Attachments is [var card] && card.Content.ToString()!.Contains("onboarding.consent", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task TwentyTurnsOverTwoPipelines_EachCountsOnce()
    {
        using var other = new TurnBench(store, sender, time);
        TurnBench[] benches = [bench, other];
        var turns = Enumerable.Range(0, 20).Select(i => Task.Run(() => TryUntilHandledAsync(benches[i % 2], "m" + i.ToString(CultureInfo.InvariantCulture))));

        await Task.WhenAll(turns);

        Assert.Equal(20, (await StateAsync(User)).Seen.Count);
        Assert.Equal(20, sender.To(User).Select(reply => reply.Id[..16]).Distinct().Count());
        Assert.Equal(sender.To(User).Count, sender.To(User).Select(reply => reply.Id).Distinct().Count());
    }

    [Fact]
    public async Task NothingIsSentBeforeTheCommit()
    {
        var sentAtCommit = -1;
        store.BeforeTransact = _ =>
        {
            sentAtCommit = Math.Max(sentAtCommit, sender.To(User).Count);
            store.BeforeTransact = null;
            return Task.CompletedTask;
        };

        await bench.Turns.RunAsync(TurnBench.Message(User, "a", "hello"), default);

        Assert.Equal(0, sentAtCommit);
        Assert.NotEmpty(sender.To(User));
    }

    [Fact]
    public async Task TheSameActivityThreeTimes_OneEffectAndOneReply()
    {
        await bench.Turns.RunAsync(TurnBench.Message(User, "a", "hello"), default);
        var said = sender.To(User).Count;

        await bench.Turns.RunAsync(TurnBench.Message(User, "a", "hello"), default);
        await Task.WhenAll(
            bench.Turns.RunAsync(TurnBench.Message(User, "a", "hello"), default),
            bench.Turns.RunAsync(TurnBench.Message(User, "a", "hello"), default));

        Assert.Equal(said, sender.To(User).Count);
        Assert.Single((await StateAsync(User)).Seen);
    }

    [Fact]
    public async Task ACommitWhoseAnswerIsLost_IsNotRunAgain()
    {
        store.LosesAnswer = operations =>
        {
            store.LosesAnswer = null;
            return true;
        };

        Assert.Equal(TurnOutcome.Handled, await bench.Turns.RunAsync(TurnBench.Message(User, "a", "hello"), default));

        Assert.Single((await StateAsync(User)).Seen);
        Assert.Equal(2, sender.To(User).Count);
    }

    [Fact]
    public async Task ACrashBeforeSending_IsFinishedByTheSweeper()
    {
        sender.Before = _ => throw new HttpRequestException("the channel is gone (test)");
        await bench.Turns.RunAsync(TurnBench.Message(User, "a", "hello"), default);
        Assert.Empty(sender.To(User));

        sender.Before = _ => null;
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await bench.Sweeper.SweepAsync(default));

        Assert.Equal(2, sender.To(User).Count);
        Assert.Equal(0, await bench.Sweeper.SweepAsync(default));
    }

    [Fact]
    public async Task AMessageThatAnotherReplicaMayBeSending_IsNotSentTwice()
    {
        using var other = new TurnBench(store.Inner, sender, time);
        var raced = false;
        sender.Before = _ =>
        {
            if (!raced)
            {
                raced = true;
                Assert.Equal(TurnOutcome.Handled, other.Turns.RunAsync(TurnBench.Message(User, "b", "hello"), default).GetAwaiter().GetResult());
            }

            return null;
        };

        await bench.Turns.RunAsync(TurnBench.Message(User, "a", "hello"), default);

        Assert.Equal(sender.To(User).Count, sender.To(User).Select(reply => reply.Id).Distinct().Count());
    }

    [Fact]
    public async Task AReplyLeftBehind_SentWithALaterOne_StillAnswersItsOwnMessage()
    {
        sender.Before = _ => throw new HttpRequestException("the channel is gone (test)");
        await bench.Turns.RunAsync(TurnBench.Message(User, "a", "hello"), default);
        sender.Before = _ => null;
        time.Advance(TimeSpan.FromMinutes(1));

        await bench.Turns.RunAsync(TurnBench.Message(User, "b", "yes"), default);

        Assert.Equal(["a", "a", "b"], sender.To(User).Select(reply => reply.ReplyToId).Take(3));
    }

    [Fact]
    public async Task ACrashBetweenSendAndMark_RepeatsAtMostOnce_UnderTheSameIds()
    {
        store.FailsBefore = operations => operations.All(operation => operation is RowOperation.Delete);
        await bench.Turns.RunAsync(TurnBench.Message(User, "a", "hello"), default);
        store.FailsBefore = null;
        time.Advance(TimeSpan.FromMinutes(1));

        await bench.Sweeper.SweepAsync(default);
        await bench.Sweeper.SweepAsync(default);

        Assert.Equal(4, sender.To(User).Count);
        Assert.Equal(2, sender.To(User).Select(reply => reply.Id).Distinct().Count());
    }

    [Fact]
    public async Task ConstantConflict_EndsWithNothingWrittenAndNothingSent()
    {
        store.AlwaysConflicts = _ => true;

        Assert.Equal(TurnOutcome.TryAgain, await bench.Turns.RunAsync(TurnBench.Message(User, "a", "hello"), default));

        Assert.Empty(sender.To(User));
        Assert.Equal(new TurnOptions().Attempts, store.Transactions);
        Assert.Null(await store.Inner.GetAsync(RowTable.People, Partition(User), PersonRows.State, default));
    }

    [Fact]
    public async Task StorageAway_NothingIsSent_AndTheNextTryCounts()
    {
        store.FailsBefore = _ => true;
        Assert.Equal(TurnOutcome.TryAgain, await bench.Turns.RunAsync(TurnBench.Message(User, "a", "hello"), default));
        Assert.Empty(sender.To(User));

        store.FailsBefore = null;
        Assert.Equal(TurnOutcome.Handled, await bench.Turns.RunAsync(TurnBench.Message(User, "a", "hello"), default));
        Assert.Equal(2, sender.To(User).Count);
    }

    [Fact]
    public async Task DeleteMyDataRacingATurn_TheTurnBringsNothingBack()
    {
        await bench.Turns.RunAsync(TurnBench.Message(User, "a1", "hello"), default);
        await bench.Turns.RunAsync(TurnBench.Message(User, "a2", "yes"), default);
        await bench.Turns.RunAsync(TurnBench.Message(User, "a3", "delete my data"), default);
        using var other = new TurnBench(store.Inner, sender, time);
        Once(() => other.Turns.RunAsync(TurnBench.Message(User, "a4", "yes"), default));

        // This answer was computed on the state from before the deletion, and has to lose.
        await bench.Turns.RunAsync(TurnBench.Message(User, "a5", "no"), default);

        var person = (await StateAsync(User)).Person;
        Assert.Equal(BackBot.Dialogs.People.Consent.NotAsked, person.Consent);
        Assert.Contains(sender.To(User), reply => reply.Text?.Contains("deleted", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task ErasedPartition_HoldsNothing()
    {
        await bench.Turns.RunAsync(TurnBench.Message(User, "a1", "hello"), default);
        await bench.Turns.RunAsync(TurnBench.Message(User, "a2", "yes"), default);
        await bench.Turns.RunAsync(TurnBench.Message(User, "a3", "delete my data"), default);
        await bench.Turns.RunAsync(TurnBench.Message(User, "a4", "yes"), default);

        Assert.Empty(await store.Inner.QueryAsync(RowTable.People, Partition(User), [new KeyRange("", "\uffff")], 100, default));
    }

    [Fact]
    public async Task CancellationInAPause_EndsAtOnce()
    {
        using var cancelled = new CancellationTokenSource();
        store.AlwaysConflicts = _ =>
        {
            cancelled.Cancel();
            return true;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.Turns.RunAsync(TurnBench.Message(User, "a", "hello"), cancelled.Token));
        Assert.Equal(1, store.Transactions);
    }

    [Theory]
    [InlineData("a/b\\c#d?e")]
    [InlineData("29:1\u0001\u007f%25'\"")]
    [InlineData("👩‍⚕️ 😀")]
    [InlineData(null)]
    public async Task IdsOfAnyContent_AreStoredAndDoNotCollide(string? id)
    {
        id ??= new string('x', 400);
        await bench.Turns.RunAsync(TurnBench.Message(id, id, "hello"), default);
        await bench.Turns.RunAsync(TurnBench.Message(id + " ", id, "hello"), default);

        Assert.Equal(2, sender.To(id).Count);
        Assert.Equal(2, sender.To(id + " ").Count);
        Assert.NotEqual(Partition(id), Partition(id + " "));
    }

    [Fact]
    public async Task UnreadableState_IsKept_AndThePersonIsTold()
    {
        await bench.Turns.RunAsync(TurnBench.Message(User, "a", "hello"), default);
        var row = (await store.Inner.GetAsync(RowTable.People, Partition(User), PersonRows.State, default))!;
        var broken = row with { Columns = new Dictionary<string, object> { ["Document"] = "{\"schema\":99}" } };
        await store.Inner.TransactAsync(RowTable.People, Partition(User), [new RowOperation.Replace(broken, row.Version!)], default);

        Assert.Equal(TurnOutcome.Handled, await bench.Turns.RunAsync(TurnBench.Message(User, "b", "hello"), default));

        Assert.Contains("Nothing is lost", sender.To(User)[^1].Text, StringComparison.Ordinal);
        var kept = await store.Inner.GetAsync(RowTable.People, Partition(User), PersonRows.State, default);
        Assert.Equal("{\"schema\":99}", kept!.Columns["Document"]);
    }

    [Fact]
    public async Task OneTurn_CostsOneQueryOneTransactionAndOneMark()
    {
        await bench.Turns.RunAsync(TurnBench.Message(User, "a", "hello"), default);

        Assert.Equal(1, store.Reads);
        Assert.Equal(2, store.Transactions);
    }

    private protected abstract Task<IRowStore> OpenAsync();

    private static string Partition(string userId) => PersonKey.For("directline", "", userId);

    private static async Task TryUntilHandledAsync(TurnBench bench, string id)
    {
        while (await bench.Turns.RunAsync(TurnBench.Message(User, id, "hello"), default) != TurnOutcome.Handled)
        {
        }
    }

    private void Once(Func<Task> race) => store.BeforeTransact = async _ =>
    {
        store.BeforeTransact = null;
        await race();
    };

    private async Task<StateDocument> StateAsync(string userId) =>
        StateDocument.FromJson((string)(await store.Inner.GetAsync(RowTable.People, Partition(userId), PersonRows.State, default))!.Columns["Document"]);
}

public sealed class InMemoryTurnTests : TurnSuite
{
    private protected override Task<IRowStore> OpenAsync() => Task.FromResult<IRowStore>(new InMemoryRowStore());
}

public sealed class SqliteTurnTests : TurnSuite
{
    private readonly TemporaryFolder folder = new();
    private BackBot.Storage.Sqlite.SqliteRowStore? file;

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await file!.DisposeAsync();
        folder.Dispose();
    }

    private protected override Task<IRowStore> OpenAsync() =>
        Task.FromResult<IRowStore>(file = new BackBot.Storage.Sqlite.SqliteRowStore(Path.Combine(folder.Path, "backbot.db"), 786_432));
}
