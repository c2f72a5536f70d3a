using System.Diagnostics;

namespace BackBot.Storage;

/// <summary>How fast one kind of operation went.</summary>
/// <param name="P50">Milliseconds that half of them stayed below.</param>
/// <param name="P99">Milliseconds that 99 of 100 stayed below.</param>
internal sealed record Measured(string Operation, long Count, double PerSecond, double P50, double P99);

/// <summary>
/// Does to storage what turns do: one query, one transaction of three rows, one delete to mark the reply as sent. For people that do not exist;
/// their rows are removed at the end.
/// </summary>
internal sealed class StorageMeasure(IRowStore store, int parallel, TimeSpan time)
{
    private const int DocumentCharacters = 4_000;
    private readonly string _run = $"measure-{Guid.NewGuid():N}";

    public async Task<IReadOnlyList<Measured>> RunAsync(CancellationToken cancellationToken)
    {
        var until = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var began = Stopwatch.GetTimestamp();
        var people = await Task.WhenAll(Enumerable.Range(0, parallel).Select(n => Task.Run(() => LiveAsync($"{_run}-{n}", until, cancellationToken), cancellationToken)));
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        foreach (var n in Enumerable.Range(0, parallel))
        {
            await store.DeletePartitionAsync(RowTable.People, $"{_run}-{n}", cancellationToken);
        }

        return [.. people.SelectMany(took => took).GroupBy(took => took.Operation).Select(group => Summary(group.Key, [.. group.Select(took => took.Milliseconds).Order()], seconds))];
    }

    private static Measured Summary(string operation, double[] ordered, double seconds) => new(
        operation,
        ordered.Length,
        Math.Round(ordered.Length / seconds, 1),
        Math.Round(ordered[ordered.Length / 2], 2),
        Math.Round(ordered[ordered.Length * 99 / 100], 2));

    private async Task<List<(string Operation, double Milliseconds)>> LiveAsync(string person, long until, CancellationToken cancellationToken)
    {
        var took = new List<(string, double)>();
        for (var turn = 0; Stopwatch.GetTimestamp() < until; turn++)
        {
            var began = Stopwatch.GetTimestamp();
            await TurnAsync(person, turn, took, cancellationToken);
            took.Add(("turn", Stopwatch.GetElapsedTime(began).TotalMilliseconds));
        }

        return took;
    }

    private async Task TurnAsync(string person, int turn, List<(string, double)> took, CancellationToken cancellationToken)
    {
        var rows = await TimedAsync("query", took, () => store.QueryAsync(
            RowTable.People,
            person,
            [KeyRange.Only("state"), KeyRange.Only($"seen-{turn}"), KeyRange.StartingWith("outbox-"), KeyRange.StartingWith("checkin-"), KeyRange.StartingWith("session-")],
            400,
            cancellationToken));
        var state = new Row("state", new Dictionary<string, object> { ["Document"] = new string('d', DocumentCharacters), ["Turn"] = (long)turn });
        var version = rows.FirstOrDefault(row => row.Key == "state")?.Version;
        var outbox = $"outbox-{turn}";
        await TimedAsync("transact", took, () => store.TransactAsync(
            RowTable.People,
            person,
            [
                version is null ? new RowOperation.Insert(state) : new RowOperation.Replace(state, version),
                new RowOperation.Insert(new Row($"seen-{turn}", new Dictionary<string, object> { ["Turn"] = (long)turn })),
                new RowOperation.Insert(new Row(outbox, new Dictionary<string, object> { ["Activity"] = new string('a', 1_000) })),
            ],
            cancellationToken));
        await TimedAsync("mark", took, () => store.TransactAsync(RowTable.People, person, [new RowOperation.Delete(outbox)], cancellationToken));
    }

    private static async Task<T> TimedAsync<T>(string operation, List<(string, double)> took, Func<Task<T>> call)
    {
        var began = Stopwatch.GetTimestamp();
        var result = await call();
        took.Add((operation, Stopwatch.GetElapsedTime(began).TotalMilliseconds));
        return result;
    }
}
