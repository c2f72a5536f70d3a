using System.Globalization;
using System.IO.Pipelines;
using BackBot.Export;
using BackBot.Storage;
using BackBot.Tests.Storage;

namespace BackBot.Tests.Export;

public sealed class HeldDataTests
{
    private const int Rows = 1_000;
    private readonly RacingStore _store = new(new InMemoryRowStore());

    [Fact]
    public async Task LongHistory_IsReadInPages_AndOnlyAsFarAsItIsWanted()
    {
        await FillAsync();

        await using var held = new HeldData(_store, []).ReadAsync("p", default).GetAsyncEnumerator();
        await held.MoveNextAsync();
        Assert.Equal(1, _store.Reads);
        var count = 1;
        while (await held.MoveNextAsync())
        {
            count++;
        }

        Assert.Equal(Rows, count);
        Assert.Equal(6, _store.Reads);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LongHistory_IsWrittenAsItIsRead(bool csv)
    {
        await FillAsync();
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        var writtenAtLastRead = 0L;
        _store.BeforeRead = _ => writtenAtLastRead = pipe.Reader.TryRead(out var soFar) ? Look(pipe, soFar) : 0;

        IExportFormat format = csv ? new CsvExport() : new JsonExport();
        await format.WriteAsync(new HeldData(_store, []).ReadAsync("p", default), DateTimeOffset.UnixEpoch, pipe.Writer, default);

        Assert.True(writtenAtLastRead > 40_000);
    }

    private static long Look(Pipe pipe, ReadResult soFar)
    {
        pipe.Reader.AdvanceTo(soFar.Buffer.Start);
        return soFar.Buffer.Length;
    }

    private async Task FillAsync()
    {
        foreach (var batch in Enumerable.Range(0, Rows).Chunk(100))
        {
            await _store.TransactAsync(
                RowTable.People,
                "p",
                [.. batch.Select(n => new RowOperation.Insert(new Row("checkin-" + n.ToString("D4", CultureInfo.InvariantCulture), new Dictionary<string, object> { ["Note"] = new string('n', 60) })))],
                default);
        }
    }
}
