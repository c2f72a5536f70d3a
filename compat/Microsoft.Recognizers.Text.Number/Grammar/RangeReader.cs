using Microsoft.Recognizers.Text.Scanning;

namespace Microsoft.Recognizers.Text.Number.Grammar;

/// <summary>A range of numbers; a side without a bound is null.</summary>
internal readonly record struct RangeSpan(int First, int Next, double? Low, bool LowIncluded, double? High, bool HighIncluded)
{
    /// <summary>In the notation of intervals: "[3,7)", "(20,]".</summary>
    public string Write(NumberGrammar grammar) => string.Concat(
        LowIncluded ? "[" : "(",
        Low is { } low ? grammar.Write(low) : "",
        ",",
        High is { } high ? grammar.Write(high) : "",
        HighIncluded ? "]" : ")");
}

/// <summary>Finds ranges around the numbers and ordinals of an utterance.</summary>
internal sealed class RangeReader(NumberGrammar grammar)
{
    private readonly NumberReader numbers = new(grammar);
    private readonly OrdinalReader ordinals = new(grammar);
    private readonly RangeGrammar words = grammar.Range;

    public List<RangeSpan> ReadAll(Utterance utterance)
    {
        var values = Values(utterance);
        var found = new List<RangeSpan>();
        for (var i = 0; i < values.Count;)
        {
            if (i + 1 < values.Count && TryTwo(utterance, values[i], values[i + 1], out var two))
            {
                if (two is { } range)
                {
                    found.Add(range);
                }

                i += 2;
                continue;
            }

            if (TryOne(utterance, values[i], out var one))
            {
                Join(utterance, found, one);
            }

            i++;
        }

        return found;
    }

    private List<(int First, int Next, double Value)> Values(Utterance utterance)
    {
        var places = ordinals.ReadAll(utterance).Where(ordinal => ordinal.Relative is null).Select(ordinal => (ordinal.First, ordinal.Next, ordinal.Value));
        var values = new List<(int First, int Next, double Value)>();
        foreach (var value in numbers.ReadAll(utterance).Select(number => (number.First, number.Next, number.Value)).Concat(places)
            .OrderBy(value => value.First).ThenByDescending(value => value.Next))
        {
            if (values.Count == 0 || values[^1].Next <= value.First)
            {
                values.Add(value);
            }
        }

        return values;
    }

    /// <summary>"between 3 and 7", "from 3 to 7", "6-7". True with no range when the two are no range but belong together, as in a date.</summary>
    private bool TryTwo(
        Utterance utterance, (int First, int Next, double Value) low, (int First, int Next, double Value) high, out RangeSpan? range)
    {
        range = null;
        var start = BeforeThe(utterance, low.First);
        var isBetween = words.Between.TryMatchEndingAt(utterance, start, out _, out var between);
        var joint = isBetween ? words.And : words.To;
        var middle = BeforeThe(utterance, high.First);
        if (!joint.TryMatch(utterance, low.Next, out _, out var next) || next != middle)
        {
            return false;
        }

        if (low.Value > high.Value || IsChained(utterance, low.First, high.Next))
        {
            return true;
        }

        var first = isBetween ? between : words.From.TryMatchEndingAt(utterance, start, out _, out var from) ? from : low.First;
        range = new RangeSpan(first, high.Next, low.Value, true, high.Value, false);
        return true;
    }

    /// <summary>Part of a longer chain of figures and hyphens, such as a telephone number.</summary>
    private static bool IsChained(Utterance utterance, int first, int next) =>
        (utterance.TouchesPrevious(first) && (utterance.IsSymbol(first - 1, '-') || utterance.IsSymbol(first - 1, '/')))
        || (utterance.TouchesPrevious(next) && (utterance.IsSymbol(next, '-') || utterance.IsSymbol(next, '/')) && utterance.IsDigits(next + 1));

    private bool TryOne(Utterance utterance, (int First, int Next, double Value) number, out RangeSpan range)
    {
        var start = BeforeThe(utterance, number.First);
        var hasBefore = words.Before.TryMatchEndingAt(utterance, start, out var before, out var first);
        var hasAfter = words.After.TryMatch(utterance, number.Next, out var after, out var next) && !NumberAfterThan(utterance, next);
        if (hasBefore && hasAfter)
        {
            var both = (before, after) switch
            {
                (Bound.Exactly, Bound.AtLeast) or (Bound.Above, Bound.Exactly) => Bound.AtLeast,
                (Bound.Exactly, Bound.AtMost) or (Bound.Below, Bound.Exactly) => Bound.AtMost,
                _ => before,
            };
            range = Of(first, both == before ? number.Next : next, number.Value, both);
            return true;
        }

        range = hasBefore ? Of(first, number.Next, number.Value, before) : Of(number.First, next, number.Value, after);
        return hasBefore || (hasAfter && after != Bound.Exactly);
    }

    /// <summary>"5000 or less than 6000": the words after belong to the next number.</summary>
    private bool NumberAfterThan(Utterance utterance, int at) =>
        at < utterance.Count && numbers.ReadAt(utterance, at).Found;

    private static RangeSpan Of(int first, int next, double value, Bound bound) => bound switch
    {
        Bound.Above => new RangeSpan(first, next, value, false, null, false),
        Bound.AtLeast => new RangeSpan(first, next, value, true, null, false),
        Bound.Below => new RangeSpan(first, next, null, false, value, false),
        Bound.AtMost => new RangeSpan(first, next, null, false, value, true),
        Bound.Exactly => new RangeSpan(first, next, value, true, value, true),
    };

    /// <summary>Makes one range of "more than 3 and less than 7".</summary>
    private void Join(Utterance utterance, List<RangeSpan> found, RangeSpan one)
    {
        if (found.Count > 0 && words.Also.TryMatch(utterance, found[^1].Next, out _, out var next) && next == one.First)
        {
            var last = found[^1];
            var joined = (last, one) switch
            {
                ({ High: null }, { Low: null }) => new RangeSpan(last.First, one.Next, last.Low, last.LowIncluded, one.High, one.HighIncluded),
                ({ Low: null }, { High: null }) => new RangeSpan(last.First, one.Next, one.Low, one.LowIncluded, last.High, last.HighIncluded),
                _ => default,
            };
            if (joined.Next > 0 && joined.Low < joined.High)
            {
                found[^1] = joined;
                return;
            }
        }

        found.Add(one);
    }

    private int BeforeThe(Utterance utterance, int at) => words.The.TryMatchEndingAt(utterance, at, out _, out var start) ? start : at;
}
