using System.Globalization;

namespace BackBot.Prompts;

/// <summary>The partitions of the due index: five minutes of UTC, in eight shards so that no partition grows hot.</summary>
internal static class DueSlot
{
    public const int Shards = 8;
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(5);

    /// <summary>The beginning of the slot that an instant lies in.</summary>
    public static DateTimeOffset BeginOf(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % Length.Ticks), TimeSpan.Zero);

    public static string PartitionOf(DateTimeOffset at, string person) => PartitionOf(BeginOf(at), ShardOf(person));

    public static string PartitionOf(DateTimeOffset begin, int shard) =>
        string.Create(CultureInfo.InvariantCulture, $"{begin.UtcDateTime:yyyyMMdd'T'HHmm}-{shard}");

    /// <summary>The end of a person's key is part of a hash, so its last digit spreads people evenly.</summary>
    private static int ShardOf(string person) => person.Length == 0 ? 0 : person[^1] % Shards;
}
