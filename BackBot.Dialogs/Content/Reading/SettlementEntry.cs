using System.Text.RegularExpressions;

namespace BackBot.Dialogs.Content.Reading;

/// <summary>Reads <c>note: {resolves: X1, text: ...}</c>.</summary>
internal static partial class SettlementEntry
{
    public static Settlement? Read(EntryNode node)
    {
        if (node.Child("note") is not { } note)
        {
            return null;
        }

        var settlement = new Settlement(note.Text("resolves"), note.Text("text"));
        if (!Conflict().IsMatch(settlement.Conflict))
        {
            note.Problem("resolves", $"'{settlement.Conflict}' is no conflict of the sources; allowed: X1 to X24");
        }

        note.Close();
        return settlement;
    }

    [GeneratedRegex("^X([1-9]|1[0-9]|2[0-4])$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Conflict();
}
