using BackBot.Dialogs.Language.Amounts;
using BackBot.Dialogs.Language.Lexicon;

namespace BackBot.Dialogs.Language.Answers;

/// <summary>Finds times of day: "7.30", "8h15", "1830", "half eight", "viertel nach acht", "las nueve menos cuarto", "noon".</summary>
internal sealed class ClockScanner(NumberScanner numbers)
{
    private const int Half = 30;
    private const int Quarter = 15;

    public IReadOnlyList<ClockTime> Scan(Reply reply)
    {
        var found = new List<ClockTime>();
        for (var i = 0; i < reply.Words.Count;)
        {
            if (At(reply, i) is { } time)
            {
                found.Add(time);
                i = time.Span.End;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    private ClockTime? At(Reply reply, int at)
    {
        var utterance = reply.Utterance;
        if (utterance.At("t_noon", at) is { } noon)
        {
            return new ClockTime(12, 0, true, true, noon);
        }

        if (utterance.At("t_midnight", at) is { } midnight)
        {
            return new ClockTime(0, 0, true, true, midnight);
        }

        return Leading(reply, at, "t_half_past", Half) ?? Leading(reply, at, "t_half_to", Half - 60) ?? Leading(reply, at, "t_quarter_past", Quarter)
            ?? Leading(reply, at, "t_quarter_to", -Quarter) ?? MinutesFirst(reply, at) ?? HourFirst(reply, at);
    }

    /// <summary>"half past eight", "halb neun", "quarter to nine".</summary>
    private ClockTime? Leading(Reply reply, int at, string concept, int minutes) =>
        reply.Utterance.At(concept, at) is { } span && NumberAt(reply, span.End) is { } hour && IsHour(hour)
            ? Moved((int)hour.Value, minutes, reply.Words[hour.Span.Start].Token.Text, new Span(at, HourWord(reply, hour.Span.End)))
            : null;

    /// <summary>"ten past eight", "20 to 9", "zehn vor acht".</summary>
    private ClockTime? MinutesFirst(Reply reply, int at)
    {
        if (NumberAt(reply, at) is not { } minutes || minutes.Value is < 1 or > 59 || minutes.Value % 1 != 0)
        {
            return null;
        }

        var joint = reply.Utterance.At("unit_minute", minutes.Span.End)?.End ?? minutes.Span.End;
        var past = reply.Utterance.At("t_past", joint);
        var to = reply.Utterance.At("t_to", joint);
        // "5 to 6pm" is a span, "five to six pm" is not; nor is anything with more minutes than hours there are.
        var isSpan = past is null && minutes.Value <= 12 && (minutes.Value % 5 != 0 || !minutes.InWords);
        return (past ?? to) is { } word && !isSpan && NumberAt(reply, word.End) is { } hour && IsHour(hour)
            ? Moved((int)hour.Value, past is null ? -(int)minutes.Value : (int)minutes.Value, reply.Words[hour.Span.Start].Token.Text, new Span(at, HourWord(reply, hour.Span.End)))
            : null;
    }

    private ClockTime? HourFirst(Reply reply, int at)
    {
        if (NumberAt(reply, at) is not { } number || number.Value < 0 || IsOther(reply, number))
        {
            return null;
        }

        var words = reply.Words;
        var token = words[at].Token;
        var end = number.Span.End;
        var named = reply.Before("t_at", at);
        if (token.IsNumber && token.Text.Contains('.', StringComparison.Ordinal))
        {
            var parts = token.Text.Split('.');
            return parts[1].Length == 2 ? new ClockTime(Whole(parts[0]), Whole(parts[1]), Is24(parts[0]), true, new Span(at, HourWord(reply, end))) : null;
        }

        if (token.IsNumber && token.Text.Length is 4 && end == at + 1)
        {
            return new ClockTime(Whole(token.Text) / 100, Whole(token.Text) % 100, true, true, new Span(at, HourWord(reply, end)));
        }

        if (number.Value % 1 != 0)
        {
            return number.InWords && number.Value >= 1 && number.Value % 1 is 0.25 or 0.5 or 0.75
                ? new ClockTime((int)number.Value, (int)(number.Value % 1 * 60), number.Value >= 13, true, number.Span)
                : null;
        }

        var hour = (int)Math.Min(number.Value, 1_000_000);
        if (end + 1 < words.Count && words[end].Token.IsMark(':') && words[end + 1].Token is { IsNumber: true } minute)
        {
            var after = end + 2 < words.Count && words[end + 2].Token.IsMark(':') ? end + 4 : end + 2;
            return new ClockTime(hour, (int)minute.Value, Is24(token.Text), true, new Span(at, HourWord(reply, Math.Min(after, words.Count))));
        }

        var afterHour = HourWord(reply, end);
        var said = named || afterHour > end || reply.Utterance.Has("t_am", afterHour) || reply.Utterance.Has("t_pm", afterHour);
        return Trailing(reply, hour, token.Text, at, afterHour) ?? new ClockTime(hour, 0, Is24(token.Text), said, new Span(at, afterHour));
    }

    /// <summary>What follows the hour: "y media", "moins le quart", "30" of "8h30" and "seven thirty".</summary>
    private ClockTime? Trailing(Reply reply, int hour, string written, int start, int at)
    {
        foreach (var (concept, minutes) in ((string, int)[])[("t_and_half", Half), ("t_and_quarter", Quarter), ("t_less_quarter", -Quarter)])
        {
            if (reply.Utterance.At(concept, at) is { } span)
            {
                return Moved(hour, minutes, written, new Span(start, span.End));
            }
        }

        var joint = reply.Utterance.At("t_and", at)?.End;
        var minus = reply.Utterance.At("t_minus", at)?.End;
        if (NumberAt(reply, minus ?? joint ?? at) is not { } number || number.Value % 1 != 0 || number.Value is < 1 or > 59 || IsOther(reply, number))
        {
            return null;
        }

        var spoken = number.InWords && !reply.Words[start].Token.IsNumber && number.Value >= 5 && number.Span.Start == at;
        var glued = number.Span.Start == at && at > start + 1 && reply.Words[start].Token.IsNumber && reply.Words[at].Token.IsNumber;
        return spoken || glued || joint is not null && number.Value >= 5 && reply.Utterance.Has("t_and_minutes", at) || minus is not null
            ? Moved(hour, minus is null ? (int)number.Value : -(int)number.Value, written, new Span(start, HourWord(reply, number.Span.End)))
            : null;
    }

    private static ClockTime Moved(int hour, int minutes, string written, Span span)
    {
        var is24 = Is24(written);
        return minutes >= 0 ? new ClockTime(hour, minutes, is24, true, span)
            : new ClockTime(hour == 1 && !is24 ? 12 : hour == 0 ? 23 : hour - 1, 60 + minutes, is24 && hour != 13, true, span);
    }

    private Number? NumberAt(Reply reply, int at) => at < reply.Words.Count ? numbers.At(reply.Words, at) : null;

    private static bool IsHour(Number number) => number.Value is >= 0 and <= 99 && number.Value % 1 == 0;

    private static bool IsOther(Reply reply, Number number) =>
        reply.Amounts.Any(amount => amount.Span.Overlaps(number.Span) && (amount.Unit != TimeUnit.Hour || !reply.Has("t_hour_is_clock"))) || reply.Utterance.Has("counted_thing", number.Span.End) || reply.Utterance.Has("ordinal_ending", number.Span.End)
        || reply.Utterance.Has("times_word", number.Span.End) || (number.InWords && (reply.Before("not_a_number_before", number.Span.Start) || reply.Utterance.Has("not_a_number_after", number.Span.End)));

    private static int HourWord(Reply reply, int at) => reply.Utterance.At("t_hour_word", at)?.End ?? at;

    /// <summary>Leading zero, zero itself, or 13 to 24.</summary>
    private static bool Is24(string written) => written.Length > 1 && written[0] == '0' || written == "0" || (int.TryParse(written, System.Globalization.CultureInfo.InvariantCulture, out var hour) && hour is >= 13 and <= 24);

    private static int Whole(string digits) => digits.Length <= 6 ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : int.MaxValue / 2;
}
