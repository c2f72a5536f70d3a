using System.Buffers;
using System.Globalization;
using System.Text;

namespace BackBot.Storage;

/// <summary>
/// Writes any key in characters that every store and URL takes, so that encoded keys sort as the keys do (ordinal) and no two collide.
/// Letters, digits and <c>- : @ _ |</c> stand for themselves, so a usual key reads as it is; every other UTF-16 unit becomes a lead
/// character and four hexadecimal digits. Each run of escaped characters has a lead of its own from that run, which is what keeps the order.
/// </summary>
internal static class StoredKey
{
    private const string Plain = "-0123456789:@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz|";
    private const string Leads = "!.;[`{~";
    private static readonly SearchValues<char> PlainCharacters = SearchValues.Create(Plain);

    public static string Encode(string key)
    {
        var escaped = key.AsSpan().IndexOfAnyExcept(PlainCharacters);
        if (escaped < 0)
        {
            return key;
        }

        var stored = new StringBuilder(key, 0, escaped, key.Length + 32);
        foreach (var unit in key.AsSpan(escaped))
        {
            if (PlainCharacters.Contains(unit))
            {
                stored.Append(unit);
            }
            else
            {
                stored.Append(LeadOf(unit)).Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return stored.ToString();
    }

    public static string Decode(string stored)
    {
        if (stored.AsSpan().IndexOfAnyExcept(PlainCharacters) < 0)
        {
            return stored;
        }

        var key = new StringBuilder(stored.Length);
        for (var at = 0; at < stored.Length; at++)
        {
            if (!Leads.Contains(stored[at], StringComparison.Ordinal))
            {
                key.Append(stored[at]);
            }
            else
            {
                key.Append((char)int.Parse(stored.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                at += 4;
            }
        }

        return key.ToString();
    }

    private static char LeadOf(char unit) => unit switch
    {
        < '-' => '!',
        <= '/' => '.',
        <= '?' => ';',
        <= '^' => '[',
        '`' => '`',
        '{' => '{',
        _ => '~',
    };
}
