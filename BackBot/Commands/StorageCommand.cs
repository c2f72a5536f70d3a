using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using BackBot.Storage;

namespace BackBot.Commands;

/// <summary><c>storage copy</c> moves rows between stores; <c>storage measure</c> tells how fast one is from here. One JSON object a line.</summary>
internal static class StorageCommand
{
    private const string Addresses = "sqlite:path, tables:connection-string, or tables:https://account.table.core.windows.net with this machine's own identity";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static readonly Option<string> Prefix = new("--table-name-prefix")
    {
        Description = "What stands before the tables' names, as in Storage:TableNamePrefix.",
        DefaultValueFactory = _ => new StorageOptions().TableNamePrefix,
    };

    public static Command Create() => new("storage", "Moves stored rows, or measures a store.") { Copy(), Measure() };

    private static Command Copy()
    {
        var from = new Option<string>("--from") { Required = true, Description = $"The store to copy from: {Addresses}." };
        var to = new Option<string>("--to") { Required = true, Description = "The store to copy to, named likewise." };
        var copy = new Command("copy", "Copies all rows and compares both stores afterwards. Stop the service first; a copy that broke off goes on when started again.") { from, to, Prefix };
        copy.SetAction((result, cancellationToken) => GuardedAsync(result, async () =>
        {
            var source = StorageAddress.Open(result.GetRequiredValue(from), result.GetRequiredValue(Prefix), mustExist: true);
            var target = StorageAddress.Open(result.GetRequiredValue(to), result.GetRequiredValue(Prefix), mustExist: false);
            await source.InitialiseAsync(cancellationToken);
            await target.InitialiseAsync(cancellationToken);
            var equal = true;
            foreach (var table in Enum.GetValues<RowTable>())
            {
                var copied = await new StorageCopy(source, target).CopyAsync(table, new EveryThousandRows(result, table), cancellationToken);
                equal &= copied.Equal;
                Print(result, copied);
            }

            await CloseAsync(source);
            await CloseAsync(target);
            return equal ? 0 : throw new InvalidDataException("The stores differ: the target holds rows that the source lacks, or a service wrote to one of them meanwhile.");
        }));
        return copy;
    }

    private static Command Measure()
    {
        var store = new Option<string>("--store") { Required = true, Description = $"The store: {Addresses}. Rows made for the measurement are removed again." };
        var parallel = new Option<int>("--parallel") { Description = "How many people at once.", DefaultValueFactory = _ => 16 };
        var seconds = new Option<int>("--seconds") { Description = "How long.", DefaultValueFactory = _ => 5 };
        var measure = new Command("measure", "Does to a store what turns do, and prints how many a second and how long each took.") { store, parallel, seconds, Prefix };
        measure.SetAction((result, cancellationToken) => GuardedAsync(result, async () =>
        {
            var opened = StorageAddress.Open(result.GetRequiredValue(store), result.GetRequiredValue(Prefix), mustExist: false);
            await opened.InitialiseAsync(cancellationToken);
            foreach (var measured in await new StorageMeasure(opened, result.GetRequiredValue(parallel), TimeSpan.FromSeconds(result.GetRequiredValue(seconds))).RunAsync(cancellationToken))
            {
                Print(result, measured);
            }

            await CloseAsync(opened);
            return 0;
        }));
        return measure;
    }

    private static async Task<int> GuardedAsync(ParseResult result, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception failure) when (failure is FormatException or InvalidDataException or StorageUnavailableException or RowTooLargeException)
        {
            await result.InvocationConfiguration.Error.WriteLineAsync(failure.Message);
            return 1;
        }
    }

    private static void Print<T>(ParseResult result, T line) => result.InvocationConfiguration.Output.WriteLine(JsonSerializer.Serialize(line, Json));

    private static async ValueTask CloseAsync(IRowStore store)
    {
        if (store is IAsyncDisposable closing)
        {
            await closing.DisposeAsync();
        }
    }

    private sealed class EveryThousandRows(ParseResult result, RowTable table) : IProgress<(long Rows, long Written)>
    {
        private long _told;

        public void Report((long Rows, long Written) value)
        {
            if (value.Rows - _told >= 1_000)
            {
                _told = value.Rows;
                Print(result, new { progress = table, value.Rows, value.Written });
            }
        }
    }
}
