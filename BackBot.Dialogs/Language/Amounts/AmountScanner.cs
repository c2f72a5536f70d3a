using System.Globalization;
using BackBot.Dialogs.Language.Lexicon;

namespace BackBot.Dialogs.Language.Amounts;

/// <summary>Finds amounts of time: "an hour and a quarter", "2-3 weeks", "1h30", "over a year", "a few days".</summary>
internal sealed class AmountScanner(NumberScanner numbers, NumberWords data)
{
    private static readonly (TimeUnit Unit, string Concept)[] Units =
        [.. Enum.GetValues<TimeUnit>().Select(unit => (unit, "unit_" + unit.ToString().ToLowerInvariant()))];

    private readonly IReadOnlyList<(string[] Phrase, double Minutes, TimeUnit Unit)> _fixed =
        [.. data.Amounts.Select(pair => Fixed(pair.Key, pair.Value)).OrderByDescending(entry => entry.Phrase.Length)];

    public IReadOnlyList<Amount> Scan(Utterance utterance)
    {
        var found = new List<Amount>();
        for (var i = 0; i < utterance.Words.Count;)
        {
            if (At(utterance, i) is { } amount)
            {
                found.Add(Joined(utterance, amount));
                i = found[^1].Span.End;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    private Amount? At(Utterance utterance, int start)
    {
        var words = utterance.Words;
        if (FixedAt(words, start) is { } known)
        {
            return Bounded(utterance, known);
        }

        if (utterance.At("few", start) is { } few && UnitAt(utterance, few.End) is { } fewUnit)
        {
            return Bounded(utterance, Of(2, 2, fewUnit.Unit, new Span(start, fewUnit.End), vague: true));
        }

        if (utterance.At("couple", start) is { } couple && UnitAt(utterance, couple.End) is { } coupleUnit)
        {
            return Bounded(utterance, Of(2, 2, coupleUnit.Unit, new Span(start, coupleUnit.End), vague: false));
        }

        if (numbers.At(words, start) is { } number)
        {
            return Counted(utterance, number) is { } counted ? Bounded(utterance, counted) : null;
        }

        if (numbers.IsArticle(words[start]) && UnitAt(utterance, start + 1) is { } single)
        {
            return Bounded(utterance, Of(1, 1, single.Unit, new Span(start, single.End), vague: false));
        }

        return utterance.At("plural_unit", start) is { } && UnitAt(utterance, start) is { } bare
            ? Bounded(utterance, Of(2, 2, bare.Unit, new Span(start, bare.End), vague: true))
            : null;
    }

    private Amount? Counted(Utterance utterance, Number number)
    {
        var words = utterance.Words;
        var (min, max, end) = (number.Value, number.Value, number.Span.End);
        if (end + 1 < words.Count && words[end].Token.IsMark('/') && numbers.At(words, end + 1) is { Value: 2 or 3 or 4 } parts && min < parts.Value)
        {
            (min, max, end) = (min / parts.Value, min / parts.Value, parts.Span.End);
        }
        else if (UpperAt(utterance, number.Span) is { } upper && upper.Value > min)
        {
            (max, end) = (upper.Value, upper.Span.End);
        }

        return UnitAt(utterance, end) is { } unit ? Of(min, max, unit.Unit, new Span(number.Span.Start, unit.End), vague: false)
            : UnitAt(utterance, number.Span.End) is { } plain ? Of(min, min, plain.Unit, new Span(number.Span.Start, plain.End), vague: false)
            : null;
    }

    /// <summary>The second number of "2 or 3" and "2-3"; also of "2 weeks or 3 weeks", seen from the unit's end.</summary>
    private Number? UpperAt(Utterance utterance, Span lower)
    {
        var at = lower.End;
        if (at + 1 >= utterance.Words.Count)
        {
            return null;
        }

        var between = utterance.Has("range_and", at) && lower.Start > 0 && utterance.Has("t_between", lower.Start - 1);
        var after = between ? at + 1 : utterance.At("range_joint", at)?.End ?? (utterance.Words[at].Token.IsMark('-') ? at + 1 : at);
        return after > at && after < utterance.Words.Count ? numbers.At(utterance.Words, after) : null;
    }

    private (TimeUnit Unit, int End)? UnitAt(Utterance utterance, int at)
    {
        var words = utterance.Words;
        for (var skipped = 0; skipped < 3 && at < words.Count; skipped++, at++)
        {
            foreach (var (unit, concept) in Units)
            {
                if (utterance.At(concept, at) is { } span)
                {
                    return (unit, span.End);
                }
            }

            if (!words[at].IsLight && !numbers.IsArticle(words[at]) && !utterance.Has("amount_filler", at))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Adds what follows directly: "and a half", "20 minutes" after an hour, the "30" of "1h30".</summary>
    private Amount Joined(Utterance utterance, Amount first)
    {
        var words = utterance.Words;
        var end = first.Span.End;
        if (first.Vague || first.IsRange || end >= words.Count)
        {
            return first;
        }

        if (numbers.AddedAt(words, end) is { } added)
        {
            return first with { Min = first.Min + (added.Value * Amount.MinutesPer(first.Unit)), Max = first.Max + (added.Value * Amount.MinutesPer(first.Unit)), Span = new Span(first.Span.Start, added.End) };
        }

        if (first.Unit == TimeUnit.Hour && words[end].Token is { IsNumber: true, Glued: true, Value: < 60 } minutes)
        {
            return first with { Min = first.Min + minutes.Value, Max = first.Max + minutes.Value, Span = new Span(first.Span.Start, end + 1) };
        }

        // "1 hour 15", but not "1 hour 5 times".
        if (first.Unit == TimeUnit.Hour && words[end].Token is { IsNumber: true, Value: >= 5 and < 60 } spoken && (end + 1 == words.Count || words[end + 1].Breaks))
        {
            return first with { Min = first.Min + spoken.Value, Max = first.Max + spoken.Value, Span = new Span(first.Span.Start, end + 1) };
        }

        // "an hour or two": the unit stands once, before the joint.
        if (first.Bound == Bound.None && UpperAt(utterance, first.Span) is { } upper && UnitAt(utterance, upper.Span.End) is null && upper.Value * Amount.MinutesPer(first.Unit) > first.Max && upper.Value <= 10)
        {
            return first with { Max = upper.Value * Amount.MinutesPer(first.Unit), Span = new Span(first.Span.Start, upper.Span.End) };
        }

        var next = utterance.Has("amount_joint", end) ? end + 1 : end;
        return next < words.Count && At(utterance, next) is { Vague: false, IsRange: false } rest && rest.Unit < first.Unit && rest.Bound == Bound.None
            ? first with { Min = first.Min + rest.Min, Max = first.Max + rest.Max, Span = new Span(first.Span.Start, rest.Span.End) }
            : first;
    }

    private static Amount Bounded(Utterance utterance, Amount amount)
    {
        foreach (var (concept, bound) in ((string, Bound)[])[("bound_more_than", Bound.MoreThan), ("bound_at_least", Bound.AtLeast), ("bound_at_most", Bound.AtMost)])
        {
            foreach (var span in utterance.Of(concept))
            {
                if (span.End == amount.Span.Start || (span.Start == amount.Span.End && utterance.Has("bound_after", span.Start)))
                {
                    return amount with { Bound = bound, Span = new Span(Math.Min(span.Start, amount.Span.Start), Math.Max(span.End, amount.Span.End)) };
                }
            }
        }

        return amount;
    }

    private static Amount Of(double min, double max, TimeUnit unit, Span span, bool vague) =>
        new(min * Amount.MinutesPer(unit), max * Amount.MinutesPer(unit), unit, span, Bound.None, vague);

    private Amount? FixedAt(IReadOnlyList<Word> words, int start)
    {
        foreach (var (phrase, minutes, unit) in _fixed)
        {
            if (start + phrase.Length <= words.Count && phrase.Select((word, i) => words[start + i].Token.Text == word).All(same => same))
            {
                return new Amount(minutes, minutes, unit, new Span(start, start + phrase.Length), Bound.None, false);
            }
        }

        return null;
    }

    private static (string[] Phrase, double Minutes, TimeUnit Unit) Fixed(string phrase, string amount)
    {
        var parts = amount.Split(' ');
        var unit = Enum.Parse<TimeUnit>(parts[1], ignoreCase: true);
        return (Text.Normaliser.Normalise(phrase).Split(' '), double.Parse(parts[0], CultureInfo.InvariantCulture) * Amount.MinutesPer(unit), unit);
    }
}
