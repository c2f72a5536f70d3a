using System.Security.Cryptography;
using System.Text;

namespace BackBot.Storage.Tables;

/// <summary>
/// A key as an Azure table holds it: <see cref="StoredKey"/>, and where that would be too long, its beginning and a hash of the whole.
/// Azure takes 512 characters; two long keys that share a beginning are then out of order among themselves, which the reader puts right.
/// </summary>
internal static class TableKey
{
    /// <summary>Never part of an encoded key, where a tilde is always followed by a digit.</summary>
    private const string HashMark = "~~";

    private const int Longest = 400;

    public static string Of(string key)
    {
        var encoded = StoredKey.Encode(key);
        return IsLong(encoded) ? encoded[..Longest] + HashMark + Hash(encoded) : encoded;
    }

    /// <summary>The key; for a hashed one the text that is kept beside it.</summary>
    public static string KeyOf(string stored, string? full) => full ?? StoredKey.Decode(stored);

    public static bool IsHashed(string stored) => stored.Contains(HashMark, StringComparison.Ordinal);

    /// <summary>What rows that may be out of order among themselves have in common.</summary>
    public static string GroupOf(string stored) => IsHashed(stored) ? stored[..Longest] : stored;

    /// <summary>A bound that no key at or after <paramref name="from"/> is stored before.</summary>
    public static string LowerBound(string from)
    {
        var encoded = StoredKey.Encode(from);
        return IsLong(encoded) ? encoded[..Longest] : encoded;
    }

    /// <summary>A bound that every key before <paramref name="to"/> is stored before. Hash digits end at F, so a g is after them.</summary>
    public static string UpperBound(string to)
    {
        var encoded = StoredKey.Encode(to);
        return IsLong(encoded) ? encoded[..Longest] + HashMark + "g" : encoded;
    }

    private static bool IsLong(string encoded) => encoded.Length > Longest;

    private static string Hash(string encoded) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(encoded)));
}
