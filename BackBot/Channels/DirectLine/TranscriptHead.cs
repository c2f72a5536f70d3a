using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BackBot.Storage;

namespace BackBot.Channels.DirectLine;

/// <summary>
/// The row that orders a conversation: the last number given, and which posts and sends it has already taken in.
/// </summary>
/// <param name="Last">The number of the newest activity; numbers are never used again, not even after the words are deleted.</param>
/// <param name="Greeted">Whether the bot has handled the person's arrival.</param>
/// <param name="Taken">The newest <see cref="Remembered"/> accepted keys and their numbers, oldest first.</param>
/// <param name="Version">Null while the row is not stored.</param>
internal sealed record TranscriptHead(long Last, bool Greeted, IReadOnlyList<TranscriptHead.Accepted> Taken, string? Version)
{
    public const string Key = "head";

    /// <summary>Far more than a client or an outbox can have in flight, and small enough to be written with every activity.</summary>
    public const int Remembered = 100;

    private const string LastColumn = "Last";
    private const string GreetedColumn = "Greeted";
    private const string TakenColumn = "Taken";

    internal sealed record Accepted(string Mark, long Number);

    public static TranscriptHead None { get; } = new(0, Greeted: false, [], Version: null);

    public static TranscriptHead From(Row row) => new(
        (long)row.Columns[LastColumn],
        (bool)row.Columns[GreetedColumn],
        [.. ((string)row.Columns[TakenColumn]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(AcceptedFrom)],
        row.Version);

    /// <summary>The number under which a key was taken in before, or null.</summary>
    public long? NumberOf(string key)
    {
        var mark = MarkOf(key);
        return Taken.FirstOrDefault(accepted => accepted.Mark == mark)?.Number;
    }

    public TranscriptHead Next(string? key) => this with
    {
        Last = Last + 1,
        Taken = key is null ? Taken : [.. Taken.Skip(Math.Max(0, Taken.Count + 1 - Remembered)), new Accepted(MarkOf(key), Last + 1)],
    };

    /// <summary>The write that holds only while nobody else has written the head since it was read.</summary>
    public RowOperation ToOperation()
    {
        var row = new Row(Key, new Dictionary<string, object>
        {
            [LastColumn] = Last,
            [GreetedColumn] = Greeted,
            [TakenColumn] = string.Join(' ', Taken.Select(accepted => $"{accepted.Mark}:{accepted.Number.ToString(CultureInfo.InvariantCulture)}")),
        });
        return Version is null ? new RowOperation.Insert(row) : new RowOperation.Replace(row, Version);
    }

    private static Accepted AcceptedFrom(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return new Accepted(text[..colon], long.Parse(text.AsSpan(colon + 1), CultureInfo.InvariantCulture));
    }

    /// <summary>Keys come from clients and may be long; 96 bits of a hash stand for one.</summary>
    private static string MarkOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 12));
}
