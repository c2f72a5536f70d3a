using BackBot.Dialogs.Scheduling;
using BackBot.Storage;
using BackBot.Turns;

namespace BackBot.Prompts;

/// <summary>One person's place in the schedule.</summary>
/// <param name="Person">The person's partition; nobody's name.</param>
/// <param name="State">due, later, missed, waiting, throttled, sent, unreachable, failed, paused, stopped, no_zone, declined or unreadable.</param>
/// <param name="Why">What makes it so, in a few words.</param>
/// <param name="Prompt">The prompt's id.</param>
/// <param name="At">When it is due.</param>
/// <param name="Local">The same as local date and time.</param>
internal sealed record SurveyLine(string Person, string State, string Why, string? Prompt = null, DateTimeOffset? At = null, string? Local = null, string? Zone = null);

/// <summary>Lists who is due and why, from people's own state, and changes nothing.</summary>
internal sealed class PromptSurvey(IRowStore store, PromptOptions options)
{
    public async IAsyncEnumerable<SurveyLine> ReadAsync(DateTimeOffset now, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (person, row) in store.ScanAsync(RowTable.People, KeyRange.Only(PersonRows.State), cancellationToken))
        {
            if (await LineAsync(person, row, now, cancellationToken) is { } line)
            {
                yield return line;
            }
        }
    }

    /// <summary>Null for somebody who never asked to be prompted.</summary>
    private async Task<SurveyLine?> LineAsync(string person, Row state, DateTimeOffset now, CancellationToken cancellationToken)
    {
        StateDocument document;
        try
        {
            document = StateDocument.FromJson((string)state.Columns["Document"]);
        }
        catch (UnreadableStateException exception)
        {
            return new SurveyLine(person, "unreadable", exception.Message);
        }

        if (document.Person.Reminder is not { } reminder || document.Erasing)
        {
            return null;
        }

        var zone = reminder.Zone ?? document.Person.Zone;
        var why = Why(reminder);
        if (document.Unreachable is { } unreachable)
        {
            return new SurveyLine(person, "unreachable", unreachable, Zone: zone);
        }

        if (reminder.Stopped is { } stopped)
        {
            return new SurveyLine(person, "stopped", stopped == Dialogs.People.ReminderStop.ByPerson ? "stopped by the person" : "28 prompts without an answer", Zone: zone);
        }

        if (DailyTime.ZoneOf(zone) is not { } known)
        {
            return new SurveyLine(person, "no_zone", $"zone {zone ?? "not told"} is not known", Zone: zone);
        }

        if (DueIndex.NextOf(document, now) is not { } next)
        {
            return document.Person.Consent == Dialogs.People.Consent.Given ? new SurveyLine(person, "later", "no date ahead", Zone: zone) : new SurveyLine(person, "declined", "no consent");
        }

        var local = DailyTime.At(next.At, known);
        var line = new SurveyLine(person, "later", why, next.Id, next.At, $"{local.Date:yyyy-MM-dd} {local.Time:HH:mm}", zone);
        if (await store.GetAsync(RowTable.People, person, next.Id, cancellationToken) is { } row && PromptRow.From(row) is var prompt)
        {
            return line with { State = prompt.State.ToString().ToLowerInvariant(), Why = prompt.Why ?? why };
        }

        return next.At > now
            ? line with { State = reminder.PausedUntil > DailyTime.At(now, known).Date ? "paused" : "later" }
            : line with { State = now < NextPrompt.Deadline(next, reminder, document.Person.Zone, options.Window) ? "due" : "missed" };
    }

    private static string Why(Dialogs.People.Reminder reminder)
    {
        var days = reminder.Days.Count switch
        {
            7 => "every day",
            0 => "once",
            _ => string.Join(' ', Dialogs.People.Reminder.EveryDay.Where(reminder.Days.Contains).Select(day => day.ToString()[..3])),
        };
        var backOff = BackOff.DaysBetween(reminder.Unanswered) switch
        {
            7 => $", {reminder.Unanswered} unanswered: weekly",
            2 => $", {reminder.Unanswered} unanswered: every second day",
            _ => "",
        };
        var paused = reminder.PausedUntil is { } until ? $", paused until {until:yyyy-MM-dd}" : "";
        return FormattableString.Invariant($"{days} at {reminder.Time:HH:mm}{backOff}{paused}");
    }
}
