using System.Collections.Concurrent;
using Microsoft.Recognizers.Text.Number.Grammar;
using Microsoft.Recognizers.Text.Scanning;

namespace Microsoft.Recognizers.Text.DateTime.Grammar;

/// <summary>Which way a word points from the present.</summary>
internal enum Direction
{
    Last,
    This,
    Next,
    Rolling,
}

/// <summary>A language's words of dates and times made ready for look-up.</summary>
internal sealed class DateTimeGrammar
{
    private static readonly ConcurrentDictionary<string, DateTimeGrammar> Loaded = new(StringComparer.Ordinal);

    private readonly HashSet<int> opens;

    private DateTimeGrammar(string code)
    {
        var words = Language = DateTimeLanguage.Load(code);
        var vocabulary = Vocabulary = new Vocabulary();
        NumberWords = new NumberGrammar(NumberLanguage.Load(code), vocabulary);
        Numbers = new NumberReader(NumberWords);
        Units = new Phrases<Unit>(vocabulary, words.Units.SelectMany(unit => unit.Value.Select(word => KeyValuePair.Create(word, unit.Key))));
        Articles = Set(vocabulary, words.Articles);
        Inexact = new Phrases<double>(vocabulary, words.Inexact);
        FractionsOf = new Phrases<double>(vocabulary, words.FractionsOf);
        FractionsAfter = new Phrases<double>(vocabulary, words.FractionsAfter);
        Whole = Set(vocabulary, words.Whole);
        And = Set(vocabulary, words.And);
        Compare = new Phrases<string>(vocabulary, Pairs(words.MoreThan, "more").Concat(Pairs(words.LessThan, "less")));
        AgoAfter = Set(vocabulary, words.AgoAfter);
        AgoBefore = Set(vocabulary, words.AgoBefore);
        LaterAfter = Set(vocabulary, words.LaterAfter);
        LaterBefore = Set(vocabulary, words.LaterBefore);
        Months = new Phrases<int>(vocabulary, words.Months);
        Weekdays = new Phrases<int>(vocabulary, words.Weekdays);
        WeekdaysRepeated = new Phrases<int>(vocabulary, words.WeekdaysRepeated);
        RelativeDays = new Phrases<int>(vocabulary, words.RelativeDays);
        Instants = new Phrases<string>(vocabulary, words.Instants);
        EndOfDay = Set(vocabulary, words.EndOfDay);
        Holidays = new Phrases<string>(vocabulary, words.Holidays);
        Before = new Phrases<Direction>(vocabulary, Directions(words.Last, words.This, words.Next).Concat(Pairs(words.Rolling, Direction.Rolling)));
        After = new Phrases<Direction>(vocabulary, Directions(words.LastAfter, words.ThisAfter, words.NextAfter));
        The = Set(vocabulary, words.The);
        Of = Set(vocabulary, words.Of);
        On = Set(vocabulary, words.On);
        Seasons = new Phrases<string>(vocabulary, words.Seasons);
        Sections = new Phrases<string>(vocabulary, words.Sections);
        YearWord = Set(vocabulary, words.Years);
        PartsOfDay = new Phrases<string>(vocabulary, words.PartsOfDay);
        PartsRepeated = new Phrases<string>(vocabulary, words.PartsRepeated);
        PartPrefixes = Set(vocabulary, words.PartPrefixes);
        PartSections = new Phrases<string>(vocabulary, words.PartSections);
        PartsToday = new Phrases<string>(vocabulary, words.PartsToday);
        PartsOnDay = new Phrases<PartOnDay>(vocabulary, words.PartsOnDay);
        At = Set(vocabulary, words.At);
        AtDot = Set(vocabulary, words.AtDot);
        FixedMinutes = new Phrases<int>(vocabulary, words.FixedMinutes);
        DateTimeJoiners = Set(vocabulary, words.DateTimeJoiners);
        HalfDays = new Phrases<HalfDay>(vocabulary, Pairs(words.Am, HalfDay.Am).Concat(Pairs(words.Pm, HalfDay.Pm)));
        ClockSuffixes = new Phrases<HalfDay>(vocabulary, words.ClockSuffixes);
        OClock = Set(vocabulary, words.OClock);
        NamedTimes = new Phrases<string>(vocabulary, words.NamedTimes);
        About = Set(vocabulary, words.About);
        PartOfHour = new Phrases<int>(vocabulary, words.PartOfHour);
        Offsets = new Phrases<int>(vocabulary, Pairs(words.Past, 1).Concat(Pairs(words.To, -1)));
        MinuteWordsRequired = Set(vocabulary, words.MinuteWordsRequired);
        HalfToHour = Set(vocabulary, words.HalfToHour);
        AfterHour = new Phrases<int>(vocabulary, words.PlusAfterHour.Concat(words.MinusAfterHour.Select(item => KeyValuePair.Create(item.Key, -item.Value))));
        MinuteJoiners = new Phrases<int>(vocabulary, Pairs(words.PlusMinutes, 1).Concat(Pairs(words.MinusMinutes, -1)));
        From = Set(vocabulary, words.From);
        Between = Set(vocabulary, words.Between);
        BetweenAnd = Set(vocabulary, words.BetweenAnd);
        Till = Set(vocabulary, words.Till);
        Bounds = new Phrases<string>(vocabulary, Pairs(words.Before, "before").Concat(Pairs(words.After, "after")).Concat(Pairs(words.Since, "since")));
        Each = Set(vocabulary, words.Each);
        EachWhole = new Phrases<string>(vocabulary, words.EachWhole);
        Other = Set(vocabulary, words.Other);
        Periodic = new Phrases<string>(vocabulary, words.Periodic);
        EachUnits = new Phrases<string>(vocabulary, words.EachUnits);
        var openers = new[]
        {
            Units.FirstWords,
            Articles.FirstWords,
            Inexact.FirstWords,
            FractionsOf.FirstWords,
            Whole.FirstWords,
            Compare.FirstWords,
            AgoBefore.FirstWords,
            LaterBefore.FirstWords,
            Months.FirstWords,
            Weekdays.FirstWords,
            WeekdaysRepeated.FirstWords,
            RelativeDays.FirstWords,
            Instants.FirstWords,
            EndOfDay.FirstWords,
            Holidays.FirstWords,
            Before.FirstWords,
            The.FirstWords,
            On.FirstWords,
            Seasons.FirstWords,
            Sections.FirstWords,
            PartsOfDay.FirstWords,
            PartsRepeated.FirstWords,
            PartPrefixes.FirstWords,
            PartSections.FirstWords,
            PartsToday.FirstWords,
            PartsOnDay.FirstWords,
            At.FirstWords,
            AtDot.FirstWords,
            FixedMinutes.FirstWords,
            NamedTimes.FirstWords,
            PartOfHour.FirstWords,
            HalfToHour.FirstWords,
            From.FirstWords,
            Between.FirstWords,
            Bounds.FirstWords,
            Each.FirstWords,
            EachWhole.FirstWords,
            Periodic.FirstWords,
            NumberWords.FirstWords,
        };
        opens = openers.SelectMany(first => first).ToHashSet();
    }

    public DateTimeLanguage Language { get; }

    public Vocabulary Vocabulary { get; }

    public NumberGrammar NumberWords { get; }

    public NumberReader Numbers { get; }

    public Phrases<Unit> Units { get; }

    public Phrases<bool> Articles { get; }

    public Phrases<double> Inexact { get; }

    public Phrases<double> FractionsOf { get; }

    public Phrases<double> FractionsAfter { get; }

    public Phrases<bool> Whole { get; }

    public Phrases<bool> And { get; }

    public Phrases<string> Compare { get; }

    public Phrases<bool> AgoAfter { get; }

    public Phrases<bool> AgoBefore { get; }

    public Phrases<bool> LaterAfter { get; }

    public Phrases<bool> LaterBefore { get; }

    public Phrases<int> Months { get; }

    public Phrases<int> Weekdays { get; }

    public Phrases<int> WeekdaysRepeated { get; }

    public Phrases<int> RelativeDays { get; }

    public Phrases<string> Instants { get; }

    public Phrases<bool> EndOfDay { get; }

    public Phrases<string> Holidays { get; }

    /// <summary>"last", "this", "next" before what they point to.</summary>
    public Phrases<Direction> Before { get; }

    /// <summary>The same after it: "(la semaine) dernière".</summary>
    public Phrases<Direction> After { get; }

    public Phrases<bool> The { get; }

    public Phrases<bool> Of { get; }

    public Phrases<bool> On { get; }

    public Phrases<string> Seasons { get; }

    public Phrases<string> Sections { get; }

    public Phrases<bool> YearWord { get; }

    public Phrases<string> PartsOfDay { get; }

    public Phrases<string> PartsRepeated { get; }

    public Phrases<bool> PartPrefixes { get; }

    public Phrases<string> PartSections { get; }

    public Phrases<string> PartsToday { get; }

    public Phrases<PartOnDay> PartsOnDay { get; }

    public Phrases<bool> At { get; }

    public Phrases<bool> AtDot { get; }

    public Phrases<int> FixedMinutes { get; }

    public Phrases<bool> DateTimeJoiners { get; }

    public Phrases<HalfDay> HalfDays { get; }

    public Phrases<HalfDay> ClockSuffixes { get; }

    public Phrases<bool> OClock { get; }

    public Phrases<string> NamedTimes { get; }

    public Phrases<bool> About { get; }

    public Phrases<int> PartOfHour { get; }

    /// <summary>"past" is 1, "to" is -1.</summary>
    public Phrases<int> Offsets { get; }

    public Phrases<bool> MinuteWordsRequired { get; }

    public Phrases<bool> HalfToHour { get; }

    /// <summary>Minutes named after the hour, negative when taken off.</summary>
    public Phrases<int> AfterHour { get; }

    public Phrases<int> MinuteJoiners { get; }

    public Phrases<bool> From { get; }

    public Phrases<bool> Between { get; }

    public Phrases<bool> BetweenAnd { get; }

    public Phrases<bool> Till { get; }

    /// <summary>Words that make an open range: their value is the modifier.</summary>
    public Phrases<string> Bounds { get; }

    public Phrases<bool> Each { get; }

    public Phrases<string> EachWhole { get; }

    public Phrases<bool> Other { get; }

    public Phrases<string> Periodic { get; }

    public Phrases<string> EachUnits { get; }

    /// <summary>The grammar of a language, by its two-letter code.</summary>
    public static DateTimeGrammar For(string language) => Loaded.GetOrAdd(language, static code => new DateTimeGrammar(code));

    /// <summary>Whether an expression may begin with the word of this number in the vocabulary.</summary>
    public bool MayOpen(int word) => opens.Contains(word);

    private static Phrases<bool> Set(Vocabulary vocabulary, IEnumerable<string> phrases) => new(vocabulary, Pairs(phrases, true));

    private static IEnumerable<KeyValuePair<string, T>> Pairs<T>(IEnumerable<string> phrases, T value) =>
        phrases.Select(phrase => KeyValuePair.Create(phrase, value));

    private static IEnumerable<KeyValuePair<string, Direction>> Directions(
        IEnumerable<string> last, IEnumerable<string> current, IEnumerable<string> next) =>
        Pairs(last, Direction.Last).Concat(Pairs(current, Direction.This)).Concat(Pairs(next, Direction.Next));
}
