using System.Globalization;
using BackBot.Dialogs.Content;

namespace BackBot.Dialogs.Coaching;

/// <summary>How a dose is said.</summary>
public static class DoseText
{
    public static Phrase Of(Dose dose)
    {
        var values = new List<(string, string)> { ("minutes", Number(dose.Minutes)) };
        Add("sets", dose.Sets ?? 1);
        Add("repetitions", dose.Repetitions ?? 1);
        Add("seconds", dose.HoldSeconds ?? 0);
        var key = (dose.Sets, dose.Repetitions, dose.HoldSeconds) switch
        {
            (not null, null, not null) => "holds",
            (not null, not null, not null) => "sets_held",
            (not null, _, null) => "sets",
            (null, not null, not null) => "once_held",
            (null, not null, null) => "once",
            (null, null, _) => "minutes",
        };
        return Phrase.Of("coaching.dose." + key, [.. values]);

        void Add(string name, int value) => values.Add((name, Number(value)));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
