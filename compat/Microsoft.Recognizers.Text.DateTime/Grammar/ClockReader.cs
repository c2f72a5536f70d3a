using Microsoft.Recognizers.Text.Number.Grammar;

namespace Microsoft.Recognizers.Text.DateTime.Grammar;

/// <summary>Reads times of day.</summary>
internal sealed class ClockReader(Query query)
{
    private static readonly int[] RoundMinutes = [10, 15, 20, 25, 30, 35, 40, 45, 50, 55];

    private readonly DateTimeGrammar grammar = query.Grammar;
    private readonly Memo<Clock> times = new(query.Text.Count);
    private readonly Memo<Clock> bareTimes = new(query.Text.Count);

    /// <summary>The time that begins at the token. A bare number is a time only where <paramref name="bare"/> says so.</summary>
    public Found<Clock> Read(int at, bool bare) => bare ? bareTimes.At(at, token => ReadNew(token, bare: true)) : times.At(at, token => ReadNew(token, bare: false));

    private Found<Clock> ReadNew(int at, bool bare)
    {
        if (grammar.NamedTimes.TryMatch(query.Text, at, out var named, out var next))
        {
            return new Found<Clock>(at, next, Clock.Named(named));
        }

        var offset = Offset(at);
        var hour = offset.IsEmpty ? HalfTo(at) : offset;
        return hour.IsEmpty ? Hour(at, bare) : hour;
    }

    /// <summary>"quarter past nine", "twenty past eight", "ten minutes to nine".</summary>
    private Found<Clock> Offset(int at)
    {
        var isPart = grammar.PartOfHour.TryMatch(query.Text, at, out var minutes, out var next);
        var saidMinutes = isPart;
        if (!isPart)
        {
            var number = query.Number(at);
            if (number is not { Found: true, Kind: NumberKind.Integer, Value: > 0 and < 60 })
            {
                return default;
            }

            minutes = (int)number.Value;
            saidMinutes = grammar.Units.TryMatch(query.Text, number.Next, out var unit, out next) && unit == Unit.Minute;
            next = saidMinutes ? next : number.Next;
        }

        if (!grammar.Offsets.TryMatch(query.Text, next, out var sign, out var hourAt)
            || (!saidMinutes && grammar.MinuteWordsRequired.TryMatch(query.Text, next, out _, out _)))
        {
            return default;
        }

        var hour = Hour(hourAt, bare: true);
        return hour.IsEmpty || hour.Value.Minute > 0 ? default : new Found<Clock>(at, hour.Next, hour.Value.Plus(sign * minutes));
    }

    /// <summary>"halb neun" is half past eight.</summary>
    private Found<Clock> HalfTo(int at)
    {
        if (!grammar.HalfToHour.TryMatch(query.Text, at, out _, out var next))
        {
            return default;
        }

        var hour = Hour(next, bare: true);
        return hour.IsEmpty || hour.Value.Minute > 0 ? default : new Found<Clock>(at, hour.Next, hour.Value.Plus(-30));
    }

    private Found<Clock> Hour(int at, bool bare)
    {
        var clock = query.Text.IsDigits(at) ? FromFigures(at) : FromWords(at);
        if (clock.IsEmpty)
        {
            return default;
        }

        var certain = clock.Value.Minute is not null && !NeedsHalfDay(clock);
        if (grammar.OClock.TryMatch(query.Text, clock.Next, out _, out var next, glued: true))
        {
            clock = AfterMark(clock with { Next = next });
            certain = true;
        }
        else if (bare && grammar.MinuteJoiners.TryMatch(query.Text, clock.Next, out _, out _))
        {
            clock = AfterMark(clock);
        }

        if (grammar.AfterHour.TryMatch(query.Text, clock.Next, out var minutes, out next) && clock.Value.Minute is null)
        {
            clock = new Found<Clock>(at, next, clock.Value.Plus(minutes));
            certain = true;
        }

        clock = InHalfDay(clock, out var said);
        if (!said && grammar.About.TryMatch(query.Text, clock.Next, out _, out next, glued: true))
        {
            return new Found<Clock>(at, next, clock.Value with { IsOpen = false });
        }

        return said || certain || (bare && query.Text.EndsClean(clock.Next - 1) && !FollowedByDecimal(clock.Next)) ? clock : default;
    }

    /// <summary>"8 Uhr 30", "huit heures vingt", "las ocho menos diez".</summary>
    private Found<Clock> AfterMark(Found<Clock> hour)
    {
        var joined = grammar.MinuteJoiners.TryMatch(query.Text, hour.Next, out var sign, out var next);
        var number = query.Number(joined ? next : hour.Next);
        var usable = number is { Found: true, Kind: NumberKind.Integer, Value: > 0 and < 60 } && hour.Value.Minute is null
            && (joined || grammar.Language.MinutesFollowHour)
            && !grammar.Units.TryMatch(query.Text, number.Next, out _, out _);
        return usable ? new Found<Clock>(hour.First, number.Next, hour.Value.Plus((joined ? sign : 1) * (int)number.Value)) : hour;
    }

    private Found<Clock> InHalfDay(Found<Clock> clock, out bool said)
    {
        said = true;
        if (grammar.HalfDays.TryMatch(query.Text, clock.Next, out var half, out var next, glued: true))
        {
            clock = new Found<Clock>(clock.First, next, clock.Value.In(half));
            return clock;
        }

        if (grammar.ClockSuffixes.TryMatch(query.Text, clock.Next, out half, out next))
        {
            return new Found<Clock>(clock.First, next, clock.Value.In(half));
        }

        said = false;
        return clock;
    }

    private Found<Clock> FromFigures(int at)
    {
        var text = query.Text;
        if (!text.StartsFresh(at) || FollowsSign(at))
        {
            return default;
        }

        var figures = query.Figures(at);
        if (text[at].Length > 2)
        {
            var (hundreds, rest) = Math.DivRem(figures, 100);
            return figures >= 0 && hundreds is > 0 and < 24 && rest < 60 && grammar.HalfDays.TryMatch(text, at + 1, out _, out _, glued: true)
                ? new Found<Clock>(at, at + 1, Clock.Said(hundreds, rest))
                : default;
        }

        if (figures > 24)
        {
            return default;
        }

        if (TryMinutes(at + 1, out var minute, out var next))
        {
            return figures == 24 && minute > 0
                ? default
                : text.IsSymbol(next, ':') && TwoFigures(next + 1) is var second and >= 0
                    ? new Found<Clock>(at, next + 2, Clock.Said(figures, minute, second))
                    : new Found<Clock>(at, next, Clock.Said(figures, minute));
        }

        return new Found<Clock>(at, at + 1, Clock.Said(figures));
    }

    private bool TryMinutes(int at, out int minute, out int next)
    {
        var text = query.Text;
        next = at + 2;
        minute = -1;
        var dot = text.IsSymbol(at, '.') && text.TouchesPrevious(at) && text.TouchesPrevious(at + 1)
            && grammar.Language.MinuteDot != MinuteDot.Never && !(text.IsSymbol(next, '.') && text.TouchesPrevious(next) && text.IsDigits(next + 1));
        if (text.IsSymbol(at, ':') || dot)
        {
            minute = TwoFigures(at + 1);
        }
        else if (text.IsWord(at) && text.TouchesPrevious(at) && text.TouchesPrevious(at + 1) && grammar.Language.HourMark.Contains(text.Word(at).ToString()))
        {
            minute = TwoFigures(at + 1);
        }

        return minute >= 0;
    }

    /// <summary>Minutes or seconds in two figures; -1 when there are none.</summary>
    private int TwoFigures(int at) => query.Text.IsDigits(at) && query.Text[at].Length == 2 && query.Figures(at) < 60 ? query.Figures(at) : -1;

    private bool NeedsHalfDay(Found<Clock> clock) =>
        query.Text.IsSymbol(clock.First + 1, '.') && clock.Length > 1 && grammar.Language.MinuteDot == MinuteDot.WithHalfDay;

    private Found<Clock> FromWords(int at)
    {
        var word = grammar.NumberWords.WordAt(query.Text, at, out var next);
        var isOne = word.Has(Roles.Article) && grammar.OClock.TryMatch(query.Text, next, out _, out _);
        var whole = isOne || word.Has(Roles.Unit | Roles.Teen | Roles.Tens | Roles.Compound) ? word.Cardinal : -1;
        if (whole is < 0 or > 24)
        {
            return default;
        }

        var hour = new Found<Clock>(at, next, Clock.Said((int)whole));
        var gap = query.Text.IsSymbol(next, '-') ? next + 1 : query.Text.SpaceBefore(next) ? next : -1;
        var minutes = gap < 0 || whole > 12 ? NumberSpan.None : query.Number(gap);
        var usable = minutes is { Found: true, Kind: NumberKind.Integer, Value: >= 10 and < 60 } && query.Text.IsWord(minutes.First);
        if (!usable || (!RoundMinutes.Contains((int)minutes.Value) && !grammar.HalfDays.TryMatch(query.Text, minutes.Next, out _, out _)))
        {
            return hour;
        }

        return grammar.Units.TryMatch(query.Text, minutes.Next, out _, out _) ? hour : new Found<Clock>(at, minutes.Next, Clock.Said((int)whole, (int)minutes.Value));
    }

    /// <summary>Part of a decimal, a date or an amount of money: no hour.</summary>
    private bool FollowsSign(int at)
    {
        var text = query.Text;
        return text.TouchesPrevious(at) && (text.IsSymbol(at - 1, '.') || text.IsSymbol(at - 1, '/') || text.IsSymbol(at - 1, '$')
            || text.IsSymbol(at - 1, '£') || text.IsSymbol(at - 1, '€') || text.IsSymbol(at - 1, ':') || (text.IsSymbol(at - 1, ',') && text.IsDigits(at - 2)));
    }

    private bool FollowedByDecimal(int at)
    {
        var text = query.Text;
        return text.TouchesPrevious(at) && (text.IsSymbol(at, '%') || text.IsSymbol(at, '/')
            || ((text.IsSymbol(at, '.') || text.IsSymbol(at, ',')) && text.IsDigits(at + 1) && text.TouchesPrevious(at + 1)));
    }
}
