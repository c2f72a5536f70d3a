namespace BackBot.Dialogs.Language.Danger;

/// <summary>
/// One way in which a sign shows. All terms must be found, close together unless <paramref name="Anywhere"/>; none of the blockers may stand in the same sentence.
/// Written in danger-signs.yaml as <c>saddle + numb [10] - idiom</c> or <c>fever ++ immune</c>.
/// </summary>
/// <param name="Sign">Id of clinical rules 3.2.</param>
/// <param name="Tier">The tier it has there, or the one the rule raises it to.</param>
/// <param name="Terms">Each is a set of concepts of which one must be found; <c>$E1</c> is a sign that was found before.</param>
/// <param name="Window">Words that may lie between the first and the last term.</param>
/// <param name="PastCounts">Cancer ever had is a sign; what is over is none otherwise.</param>
internal sealed record SignRule(
    string Sign, Safety Tier, IReadOnlyList<string[]> Terms, IReadOnlyList<string> Blockers, int Window, bool Anywhere, bool PastCounts)
{
    private const int DefaultWindow = 8;

    /// <exception cref="InvalidDataException">The rule cannot be read; the message quotes it.</exception>
    public static SignRule Parse(string sign, string text)
    {
        var rule = new SignRule(sign.Split(' ')[0], TierOf(sign), [], [], DefaultWindow, false, false);
        var terms = new List<string[]>();
        var blockers = new List<string>();
        var blocking = false;
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (part)
            {
                case "+":
                    blocking = false;
                    break;
                case "++":
                    (blocking, rule) = (false, rule with { Anywhere = true });
                    break;
                case "-":
                    blocking = true;
                    break;
                case "past-counts":
                    rule = rule with { PastCounts = true };
                    break;
                case ['[', .. var window, ']']:
                    rule = rule with { Window = int.Parse(window, System.Globalization.CultureInfo.InvariantCulture) };
                    break;
                case var blocker when blocking:
                    blockers.AddRange(blocker.Split('|'));
                    break;
                default:
                    terms.Add(part.Split('|'));
                    break;
            }
        }

        return terms.Count > 0 ? rule with { Terms = terms, Blockers = blockers } : throw new InvalidDataException($"The rule '{text}' of {sign} names no concept.");
    }

    /// <summary>"R8 urgent" raises a sign above the tier of its letter.</summary>
    public static Safety TierOf(string sign) => sign switch
    {
        _ when sign.EndsWith(" urgent", StringComparison.Ordinal) => Safety.Urgent,
        ['C', ..] => Safety.Crisis,
        ['E', ..] => Safety.Emergency,
        ['U', ..] => Safety.Urgent,
        ['R', ..] => Safety.Clinician,
        _ => throw new InvalidDataException($"'{sign}' is not a sign of clinical rules 3.2."),
    };
}
