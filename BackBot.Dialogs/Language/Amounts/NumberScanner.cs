using BackBot.Dialogs.Language.Lexicon;
using BackBot.Dialogs.Language.Text;

namespace BackBot.Dialogs.Language.Amounts;

/// <summary>Finds numbers in digits and in words, with halves and decimals.</summary>
internal sealed class NumberScanner
{
    private readonly NumberWords _data;
    private readonly Dictionary<string, double> _words;
    private readonly IReadOnlyList<(string[] Phrase, double Value)> _added;
    private readonly IReadOnlyList<(string[] Phrase, double Value)> _fractions;
    private readonly HashSet<string> _articles;

    public NumberScanner(NumberWords data)
    {
        _data = data;
        _words = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (word, value) in data.Words)
        {
            _words[Normaliser.Normalise(word)] = value;
            _words[Normaliser.Normalise(word.Replace("ü", "ue", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal))] = value;
        }

        _added = Phrases(data.Added);
        _fractions = Phrases(data.Fractions);
        _articles = [.. data.Articles];
    }

    /// <summary>The words this language writes numbers with, which are spelt right as they are.</summary>
    public IEnumerable<string> AllWords => _words.Keys.Concat(_data.Added.Keys).Concat(_data.Fractions.Keys).Concat(_data.Amounts.Keys).Concat(_data.Articles).SelectMany(phrase => Normaliser.Normalise(phrase).Split(' '));

    public IReadOnlyList<Number> Scan(IReadOnlyList<Word> words)
    {
        var found = new List<Number>();
        for (var i = 0; i < words.Count;)
        {
            if (At(words, i) is { } number)
            {
                found.Add(number);
                i = number.Span.End;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    /// <summary>The number that starts at a token, if one does.</summary>
    public Number? At(IReadOnlyList<Word> words, int start)
    {
        var end = start;
        double value;
        var inWords = false;
        if (words[start].Token.IsNumber)
        {
            (value, end) = (words[start].Token.Value, start + 1);
        }
        else if (PhraseAt(_fractions, words, start) is { } fraction)
        {
            return new Number(fraction.Value, new Span(start, fraction.End), true);
        }
        else if (SpokenAt(words, ref end) is { } spoken)
        {
            (value, inWords) = (spoken, true);
            Decimal(words, ref value, ref end);
        }
        else
        {
            return null;
        }

        if (PhraseAt(_added, words, end) is { } added)
        {
            (value, end) = (value + added.Value, added.End);
        }

        return new Number(value, new Span(start, end), inWords);
    }

    /// <summary>An article that stands for one, as in "an hour".</summary>
    public bool IsArticle(Word word) => _articles.Contains(word.Token.Text);

    /// <summary>A fraction phrase at a token, for "an hour and a quarter".</summary>
    public (double Value, int End)? AddedAt(IReadOnlyList<Word> words, int start) => PhraseAt(_added, words, start);

    private double? SpokenAt(IReadOnlyList<Word> words, ref int end)
    {
        double? total = null;
        for (var i = end; i < words.Count;)
        {
            var at = total is not null && i + 1 < words.Count && _data.Connectors.Contains(words[i].Token.Text) ? i + 1 : i;
            if (PieceAt(words, at) is not { } piece || !Joins(total, piece.Value))
            {
                break;
            }

            total = piece.Value == 100 && total is { } hundreds ? hundreds * 100 : (total ?? 0) + piece.Value;
            i = end = piece.End;
        }

        return total;
    }

    /// <summary>"twenty five" and "two hundred" join, "six seven" do not.</summary>
    private static bool Joins(double? total, double piece) => total switch
    {
        null => true,
        > 0 and < 10 => piece == 100,
        60 or 80 => piece is > 0 and < 20,
        >= 20 and < 100 when total % 10 == 0 => piece is > 0 and < 10,
        >= 100 when total % 100 == 0 => piece is > 0 and < 100,
        _ => false,
    };

    private (double Value, int End)? PieceAt(IReadOnlyList<Word> words, int i)
    {
        if (i >= words.Count || !words[i].Token.IsWord)
        {
            return null;
        }

        if (i + 1 < words.Count && _words.TryGetValue(words[i].Token.Text + " " + words[i + 1].Token.Text, out var two))
        {
            return (two, i + 2);
        }

        return _words.TryGetValue(words[i].Token.Text, out var one) || (words[i].Text.Length > 3 && _words.TryGetValue(words[i].Text, out one))
            ? (one, i + 1)
            : Compound(words[i].Token.Text) is { } compound ? (compound, i + 1) : null;
    }

    private double? Compound(string word)
    {
        if (_data.HalfEnding is { } half && word.EndsWith(half, StringComparison.Ordinal) && _words.TryGetValue(word[..^half.Length], out var whole))
        {
            return whole + 0.5;
        }

        if (_data.Compound is not { } joint || word.Length > 24)
        {
            return null;
        }

        var at = word.IndexOf(joint, 1, Math.Max(0, word.Length - 1), StringComparison.Ordinal);
        return at > 0 && _words.TryGetValue(word[..at], out var ones) && _words.TryGetValue(word[(at + joint.Length)..], out var tens) && ones < 10 && tens % 10 == 0
            ? tens + ones
            : null;
    }

    private void Decimal(IReadOnlyList<Word> words, ref double value, ref int end)
    {
        if (end + 1 < words.Count && _data.Point.Contains(words[end].Token.Text) && PieceAt(words, end + 1) is { Value: >= 0 and < 10 } digit)
        {
            (value, end) = (value + (digit.Value / 10), digit.End);
        }
    }

    private static IReadOnlyList<(string[] Phrase, double Value)> Phrases(Dictionary<string, double> data) =>
        [.. data.Select(pair => (Normaliser.Normalise(pair.Key).Split(' '), pair.Value)).OrderByDescending(pair => pair.Item1.Length)];

    private static (double Value, int End)? PhraseAt(IReadOnlyList<(string[] Phrase, double Value)> phrases, IReadOnlyList<Word> words, int start)
    {
        foreach (var (phrase, value) in phrases)
        {
            if (start + phrase.Length <= words.Count && phrase.Select((word, i) => words[start + i].Token.Text == word).All(same => same))
            {
                return (value, start + phrase.Length);
            }
        }

        return null;
    }
}
