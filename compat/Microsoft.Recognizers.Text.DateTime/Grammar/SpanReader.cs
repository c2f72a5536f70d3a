using Microsoft.Recognizers.Text.Number.Grammar;

namespace Microsoft.Recognizers.Text.DateTime.Grammar;

/// <summary>Reads lengths of time: "two and a half weeks", "an hour and a quarter", "1 hour 30 minutes", "all day".</summary>
internal sealed class SpanReader(Query query)
{
    private const int MostParts = 4;

    private readonly DateTimeGrammar grammar = query.Grammar;

    private readonly Memo<Span> known = new(query.Text.Count);

    /// <summary>The length that begins at the token; read once however often it is asked for.</summary>
    public Found<Span> Read(int at) => known.At(at, ReadNew);

    private Found<Span> ReadNew(int at)
    {
        var first = One(at);
        if (first.IsEmpty)
        {
            return default;
        }

        var parts = new List<(double Count, Unit Unit)> { first.Value };
        var end = first.Next;
        while (parts.Count < MostParts)
        {
            var next = One(query.Skip(grammar.And, end));
            if (next.IsEmpty || next.Value.Unit.Seconds() >= parts[^1].Unit.Seconds() || !query.Text.SpaceBefore(next.First))
            {
                break;
            }

            parts.Add(next.Value);
            end = next.Next;
        }

        return new Found<Span>(at, end, new Span(parts));
    }

    private Found<(double Count, Unit Unit)> One(int at)
    {
        if (at >= query.Text.Count)
        {
            return default;
        }

        if (grammar.Whole.TryMatch(query.Text, at, out _, out var next) && TryUnit(next, hyphen: true, out var whole, out next)
            && whole is Unit.Day or Unit.Week or Unit.Month or Unit.Year)
        {
            return new Found<(double Count, Unit Unit)>(at, next, (1, whole));
        }

        var count = Count(at);
        if (count.IsEmpty)
        {
            return default;
        }

        var amount = count.Value;
        var end = count.Next;
        if (query.Text.IsDigits(at) && grammar.FractionsAfter.TryMatch(query.Text, end, out var more, out next))
        {
            amount += more;
            end = next;
        }

        end = query.Skip(grammar.Whole, end);
        if (grammar.FixedMinutes.TryMatch(query.Text, end, out var minutes, out next))
        {
            return new Found<(double Count, Unit Unit)>(at, next, (amount * minutes, Unit.Minute));
        }

        if (!TryUnit(end, hyphen: true, out var unit, out next) || (unit == Unit.Night && IsArticle(at)))
        {
            return default;
        }

        if (grammar.FractionsAfter.TryMatch(query.Text, next, out more, out var after))
        {
            amount += more;
            next = after;
        }

        return new Found<(double Count, Unit Unit)>(at, next, (amount, unit));
    }

    private bool IsArticle(int at) => grammar.Articles.TryMatch(query.Text, at, out _, out _);

    /// <summary>How many: an article, a number, a fraction or an inexact count.</summary>
    private Found<double> Count(int at)
    {
        var best = default(Found<double>);
        if (grammar.Articles.TryMatch(query.Text, at, out _, out var next))
        {
            best = new Found<double>(at, next, 1);
        }

        best = Longer(best, grammar.Inexact.TryMatch(query.Text, at, out var inexact, out next) ? new Found<double>(at, next, inexact) : default);
        var number = query.Number(at);
        best = Longer(best, number is { Found: true, Value: >= 0 } ? new Found<double>(at, number.Next, number.Value) : default);
        best = Longer(best, grammar.FractionsOf.TryMatch(query.Text, at, out var fraction, out next) ? new Found<double>(at, next, fraction) : default);
        return best.IsEmpty ? Glued(at) : best;
    }

    /// <summary>"2hrs": the number reader leaves figures alone that touch letters.</summary>
    private Found<double> Glued(int at)
    {
        var text = query.Text;
        if (!text.IsDigits(at) || !text.StartsFresh(at))
        {
            return default;
        }

        if (text.IsSymbol(at + 1, '.') && text.TouchesPrevious(at + 1) && text.IsDigits(at + 2) && text.TouchesPrevious(at + 2))
        {
            var value = double.Parse(string.Concat(text.Word(at), ".", text.Word(at + 2)), System.Globalization.CultureInfo.InvariantCulture);
            return new Found<double>(at, at + 3, value);
        }

        return new Found<double>(at, at + 1, DigitNumberReader.Value(text, at));
    }

    private bool TryUnit(int at, bool hyphen, out Unit unit, out int next)
    {
        if (hyphen && query.Text.IsSymbol(at, '-') && query.Text.TouchesPrevious(at) && query.Text.TouchesPrevious(at + 1))
        {
            at++;
        }

        return grammar.Units.TryMatch(query.Text, at, out unit, out next, glued: true);
    }

    private static Found<double> Longer(Found<double> one, Found<double> other) => other.Next > one.Next ? other : one;
}
