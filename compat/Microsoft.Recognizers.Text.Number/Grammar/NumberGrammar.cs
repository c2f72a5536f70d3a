using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Recognizers.Text.Scanning;

namespace Microsoft.Recognizers.Text.Number.Grammar;

/// <summary>A language's number words made ready for look-up.</summary>
internal sealed class NumberGrammar
{
    private static readonly ConcurrentDictionary<string, NumberGrammar> Loaded = new(StringComparer.Ordinal);

    private readonly Phrases<NumberWord> words;
    private readonly CompoundWords compounds;

    /// <summary>Makes the grammar of a language, adding its words to a vocabulary that other grammars may share.</summary>
    public NumberGrammar(NumberLanguage language, Vocabulary vocabulary)
    {
        Language = language;
        Vocabulary = vocabulary;
        words = new Phrases<NumberWord>(vocabulary, Merge(language), hyphensJoin: language.HyphensJoin);
        compounds = new CompoundWords(language);
        Amounts = new Phrases<double>(vocabulary, language.Amounts);
        HalfOf = new Phrases<double>(vocabulary, language.HalfOf);
        NotNumbers = new Phrases<bool>(vocabulary, Named(language.NotNumbers));
        RelativeOrdinals = new Phrases<RelativeOrdinal>(vocabulary, language.RelativeOrdinals);
        Percent = new Phrases<bool>(vocabulary, Named(language.Percent));
        PercentOf = new Phrases<bool>(vocabulary, Named(language.PercentOf));
        Range = new RangeGrammar(language.Range, vocabulary);
        Format = new NumberFormatInfo { NumberDecimalSeparator = language.Decimal.ToString() };
    }

    public NumberLanguage Language { get; }

    public Vocabulary Vocabulary { get; }

    public Phrases<double> Amounts { get; }

    public Phrases<double> HalfOf { get; }

    public Phrases<bool> NotNumbers { get; }

    public Phrases<RelativeOrdinal> RelativeOrdinals { get; }

    public Phrases<bool> Percent { get; }

    public Phrases<bool> PercentOf { get; }

    public RangeGrammar Range { get; }

    /// <summary>The vocabulary's numbers of the words that number words begin with.</summary>
    public IEnumerable<int> FirstWords => words.FirstWords.Concat(Amounts.FirstWords).Concat(HalfOf.FirstWords);

    /// <summary>How values are written out: fifteen significant figures, the language's decimal sign.</summary>
    public NumberFormatInfo Format { get; }

    /// <summary>The grammar of a language, by its two-letter code.</summary>
    public static NumberGrammar Of(string language) =>
        Loaded.GetOrAdd(language, static code => new NumberGrammar(NumberLanguage.Load(code), new Vocabulary()));

    /// <summary>The number word, or phrase, that begins at the token.</summary>
    public NumberWord WordAt(Utterance utterance, int at, out int next)
    {
        if (words.TryMatch(utterance, at, out var word, out next))
        {
            return word;
        }

        next = at + 1;
        return compounds.Any && utterance.IsWord(at) && utterance.NumberOf(at) == Vocabulary.Unknown && utterance.StartsFresh(at) && utterance.EndsClean(at)
            ? compounds.Read(utterance.Word(at))
            : NumberWord.Nothing;
    }

    public string Write(double value) => (value == 0 ? 0 : value).ToString("G15", Format);

    private static IEnumerable<KeyValuePair<string, bool>> Named(IEnumerable<string> phrases) =>
        phrases.Select(phrase => KeyValuePair.Create(phrase, true));

    private static Dictionary<string, NumberWord> Merge(NumberLanguage language)
    {
        var merged = new Dictionary<string, NumberWord>(StringComparer.Ordinal);
        Add(language.ZeroToNine, value => new NumberWord(Roles.Unit, value, 0, 0));
        Add(language.TenToNineteen, value => new NumberWord(Roles.Teen, value, 0, 0));
        Add(language.Tens, value => new NumberWord(Roles.Tens, value, 0, 0));
        Add(language.Hundreds, value => new NumberWord(Roles.Hundreds, value, 0, 0));
        Add(language.Rounds, value => new NumberWord(Roles.Round, value, 0, 0));
        Add(language.Dozen, value => new NumberWord(Roles.Dozen, value, 0, 0));
        Add(language.Halves, value => new NumberWord(Roles.Half, 0, 0, 1 / value));
        Add(language.Ordinals, value => new NumberWord(Roles.Ordinal, 0, value, 0));
        Add(language.RoundOrdinals, value => new NumberWord(Roles.RoundOrdinal, 0, value, 0));
        Add(language.PartsSingular, value => new NumberWord(Roles.PartSingular, 0, 0, value));
        Add(language.PartsPlural, value => new NumberWord(Roles.PartPlural, 0, 0, value));
        AddAll(language.Articles, new NumberWord(Roles.Article, 1, 0, 0));
        AddAll(language.Joiners, new NumberWord(Roles.Joiner, 0, 0, 0));
        AddAll(language.Negative, new NumberWord(Roles.Negative, 0, 0, 0));
        AddAll(language.Point, new NumberWord(Roles.Point, 0, 0, 0));
        AddAll(language.Over, new NumberWord(Roles.Over, 0, 0, 0));
        return merged;

        void Add(IReadOnlyDictionary<string, double> entries, Func<double, NumberWord> make)
        {
            foreach (var (phrase, value) in entries)
            {
                Put(phrase, make(value));
            }
        }

        void AddAll(IEnumerable<string> phrases, NumberWord word)
        {
            foreach (var phrase in phrases)
            {
                Put(phrase, word);
            }
        }

        void Put(string phrase, NumberWord word) =>
            merged[phrase] = merged.TryGetValue(phrase, out var known) ? known.With(word) : word;
    }
}
