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

    private DateTimeGrammar(string code)
    {
        var words = Language = DateTimeLanguage.Load(code);
        NumberWords = NumberGrammar.Of(code);
        Numbers = new NumberReader(NumberWords);
        Units = new Phrases<Unit>(words.Units.SelectMany(unit => unit.Value.Select(word => KeyValuePair.Create(word, unit.Key))));
        Articles = Set(words.Articles);
        Inexact = new Phrases<double>(words.Inexact);
        FractionsOf = new Phrases<double>(words.FractionsOf);
        FractionsAfter = new Phrases<double>(words.FractionsAfter);
        Whole = Set(words.Whole);
        And = Set(words.And);
        Compare = new Phrases<string>(Pairs(words.MoreThan, "more").Concat(Pairs(words.LessThan, "less")));
        AgoAfter = Set(words.AgoAfter);
        AgoBefore = Set(words.AgoBefore);
        LaterAfter = Set(words.LaterAfter);
        LaterBefore = Set(words.LaterBefore);
        Months = new Phrases<int>(words.Months);
        Weekdays = new Phrases<int>(words.Weekdays);
        WeekdaysRepeated = new Phrases<int>(words.WeekdaysRepeated);
        RelativeDays = new Phrases<int>(words.RelativeDays);
        Instants = new Phrases<string>(words.Instants);
        EndOfDay = Set(words.EndOfDay);
        Holidays = new Phrases<string>(words.Holidays);
        Before = new Phrases<Direction>(Directions(words.Last, words.This, words.Next).Concat(Pairs(words.Rolling, Direction.Rolling)));
        After = new Phrases<Direction>(Directions(words.LastAfter, words.ThisAfter, words.NextAfter));
        The = Set(words.The);
        Of = Set(words.Of);
        On = Set(words.On);
        Seasons = new Phrases<string>(words.Seasons);
        Sections = new Phrases<string>(words.Sections);
        YearWord = Set(words.Years);
        PartsOfDay = new Phrases<string>(words.PartsOfDay);
        PartsRepeated = new Phrases<string>(words.PartsRepeated);
        PartPrefixes = Set(words.PartPrefixes);
        PartSections = new Phrases<string>(words.PartSections);
        PartsToday = new Phrases<string>(words.PartsToday);
        PartsOnDay = new Phrases<PartOnDay>(words.PartsOnDay);
        At = Set(words.At);
        AtDot = Set(words.AtDot);
        FixedMinutes = new Phrases<int>(words.FixedMinutes);
        DateTimeJoiners = Set(words.DateTimeJoiners);
        HalfDays = new Phrases<HalfDay>(Pairs(words.Am, HalfDay.Am).Concat(Pairs(words.Pm, HalfDay.Pm)));
        ClockSuffixes = new Phrases<HalfDay>(words.ClockSuffixes);
        OClock = Set(words.OClock);
        NamedTimes = new Phrases<string>(words.NamedTimes);
        About = Set(words.About);
        PartOfHour = new Phrases<int>(words.PartOfHour);
        Offsets = new Phrases<int>(Pairs(words.Past, 1).Concat(Pairs(words.To, -1)));
        MinuteWordsRequired = Set(words.MinuteWordsRequired);
        HalfToHour = Set(words.HalfToHour);
        AfterHour = new Phrases<int>(words.PlusAfterHour.Concat(words.MinusAfterHour.Select(item => KeyValuePair.Create(item.Key, -item.Value))));
        MinuteJoiners = new Phrases<int>(Pairs(words.PlusMinutes, 1).Concat(Pairs(words.MinusMinutes, -1)));
        From = Set(words.From);
        Between = Set(words.Between);
        BetweenAnd = Set(words.BetweenAnd);
        Till = Set(words.Till);
        Bounds = new Phrases<string>(Pairs(words.Before, "before").Concat(Pairs(words.After, "after")).Concat(Pairs(words.Since, "since")));
        Each = Set(words.Each);
        EachWhole = new Phrases<string>(words.EachWhole);
        Other = Set(words.Other);
        Periodic = new Phrases<string>(words.Periodic);
        EachUnits = new Phrases<string>(words.EachUnits);
    }

    public DateTimeLanguage Language { get; }

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

    private static Phrases<bool> Set(IEnumerable<string> phrases) => new(Pairs(phrases, true));

    private static IEnumerable<KeyValuePair<string, T>> Pairs<T>(IEnumerable<string> phrases, T value) =>
        phrases.Select(phrase => KeyValuePair.Create(phrase, value));

    private static IEnumerable<KeyValuePair<string, Direction>> Directions(
        IEnumerable<string> last, IEnumerable<string> current, IEnumerable<string> next) =>
        Pairs(last, Direction.Last).Concat(Pairs(current, Direction.This)).Concat(Pairs(next, Direction.Next));
}
