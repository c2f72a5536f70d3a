using System.Globalization;
using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.People;
using BackBot.Dialogs.Scheduling;

namespace BackBot.Dialogs.Conversations;

/// <summary>The words of one prompt, and which wordings they are.</summary>
internal sealed record Wording(string Text, IReadOnlyList<string> Used);

/// <summary>Words a prompt from what is known of the person. No wording comes back within seven days, and the same turn always says the same.</summary>
internal static class PromptWords
{
    /// <summary>Days without a word after which the person is welcomed back.</summary>
    private const int Away = 4;

    private const int FlareLasts = 3;
    private const int ActiveDaysBeforeRest = 3;
    private const int WorthTelling = 5;
    private const int TellEvery = 3;
    private const string AnyDay = "prompt.day";

    public static Wording For(Talk talk, Reminder reminder, DuePrompt prompt)
    {
        var (key, values) = Situation(talk, reminder, prompt);
        var wording = Choose(talk, reminder, prompt.Date, key, values);
        var active = Trend.ActiveOfLast14(talk.Scope.History, prompt.Date);
        if (active < WorthTelling || prompt.Date.DayNumber % TellEvery != 0 || key is "prompt.flare" or "prompt.weekly" or "prompt.snoozed" or "prompt.welcome-back")
        {
            return wording;
        }

        var consistency = Choose(talk, reminder, prompt.Date, "prompt.consistency", [("active", talk.Number(active))], otherwise: null);
        return consistency.Text.Length == 0 ? wording : new Wording($"{consistency.Text}\n\n{wording.Text}", [.. wording.Used, .. consistency.Used]);
    }

    public static Wording Nudge(Talk talk, Reminder reminder, DuePrompt prompt) => Choose(talk, reminder, prompt.Date, "prompt.nudge", [], otherwise: "prompt.nudge");

    /// <summary>What matters most today, as the pool to take words from.</summary>
    private static (string Key, (string, string)[] Values) Situation(Talk talk, Reminder reminder, DuePrompt prompt)
    {
        var history = talk.Scope.History;
        var yesterday = history.CheckIns.LastOrDefault(day => day.Date == prompt.Date.AddDays(-1) && day.Pain is not null);
        var before = history.CheckIns.LastOrDefault(day => day.Date < prompt.Date.AddDays(-1) && day.Pain is not null);
        var active = history.ActiveDays;
        return 0 switch
        {
            _ when prompt.Kind == PromptKind.Snoozed => ("prompt.snoozed", []),
            _ when reminder.Unanswered >= BackOff.WeeklyFrom => ("prompt.weekly", []),
            _ when Phases.Silence(history, prompt.Date) >= Away => ("prompt.welcome-back", []),
            _ when talk.Person.Coaching.FlareOn(prompt.Date) is not null || history.CheckIns.Any(day => day.Flare && day.Date >= prompt.Date.AddDays(-FlareLasts)) => ("prompt.flare", []),
            _ when history.Sessions.Any(session => session.Date == prompt.Date && session.Exercises.Count > 0) => ("prompt.after-session", []),
            _ when Enumerable.Range(1, ActiveDaysBeforeRest).All(back => active.Contains(prompt.Date.AddDays(-back))) => ("prompt.rest", []),
            _ when talk.Person.Plan is { Exercises.Count: > 0 } plan && plan.Date == prompt.Date => ("prompt.plan", [("minutes", talk.Number(plan.Minutes))]),
            _ when yesterday is { Minutes: { } minutes and > 0 } && prompt.Date.DayNumber % 2 == 0 => ("prompt.yesterday-moved", [("minutes", talk.Number(minutes))]),
            _ when yesterday?.Pain is { } pain => (
                (pain - before?.Pain) switch
                {
                    <= -1 => "prompt.yesterday-easier",
                    >= 1 => "prompt.yesterday-sorer",
                    _ => "prompt.yesterday-same",
                },
                [("pain", talk.Number(pain))]),
            _ => (AnyDay, []),
        };
    }

    private static Wording Choose(Talk talk, Reminder reminder, DateOnly date, string key, (string Name, string Value)[] values, string? otherwise = AnyDay)
    {
        var messages = talk.Content.Messages;
        var count = messages.Count(key);
        var start = date.DayNumber % count;
        for (var i = 0; i < count; i++)
        {
            var variant = (start + i) % count;
            var used = $"{key}#{variant.ToString(CultureInfo.InvariantCulture)}";
            if (!reminder.UsedLately(used, date))
            {
                return new Wording(messages.Say(key, values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal), variant), [used]);
            }
        }

        return otherwise switch
        {
            null => new Wording("", []),
            AnyDay when key != AnyDay => Choose(talk, reminder, date, AnyDay, []),
            _ => new Wording(messages.Say(key, values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal), start), []),
        };
    }
}
