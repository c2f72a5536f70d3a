using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>The flare-up plan of clinical rules 5.3: when it is offered, and its timetable. A flare-up never breaks a run of active weeks.</summary>
public static class FlareUp
{
    /// <summary>Rise over the usual pain that counts.</summary>
    public const double Rise = 2;

    /// <summary>Three days at half the dose before the first look back up.</summary>
    private const int QuietDays = 3;

    /// <summary>Days at three quarters before the full dose.</summary>
    private const int ClimbDays = 2;

    private const int NoEasingDays = 7;
    private const int SecondWithinDays = 21;
    private const int BaselineDays = 14;
    private const int BaselineAtLeast = 3;

    /// <summary>The usual pain: the mean of up to two weeks of days before, the last two left out; the assessment's until there are three.</summary>
    public static double? Baseline(History history, Assessment assessment, DateOnly today)
    {
        double[] days =
        [
            .. Enumerable.Range(2, BaselineDays).Select(back => history.PainOn(today.AddDays(-back))).OfType<double>(),
        ];
        return days.Length >= BaselineAtLeast ? days.Average() : assessment.Severity;
    }

    /// <summary>What would start a flare-up today; null when nothing does.</summary>
    /// <param name="after">The end of the last flare-up: red sessions before it led to that one.</param>
    public static FlareTrigger? TriggerOn(History history, Assessment assessment, DateOnly today, DateOnly? after = null)
    {
        if (history.CheckIns.Any(day => day.Date == today && day.Flare))
        {
            return FlareTrigger.PersonSaidSo;
        }

        var usual = Baseline(history, assessment, today);
        if (history.PainOn(today) >= usual + Rise && history.PainOn(today.AddDays(-1)) >= usual + Rise)
        {
            return FlareTrigger.PainRise;
        }

        return history.RedDays(today.AddDays(-7), today).Count(date => !(date < after)) >= 2 ? FlareTrigger.TwoRedSessions : null;
    }

    /// <summary>Where a flare-up has got to. Nothing climbs before 72 hours, nor while pain stays more than 1 above the usual.</summary>
    /// <param name="earlier">Flare-ups before this one.</param>
    public static FlareStage StageOn(Flare flare, IReadOnlyList<Flare> earlier, History history, DateOnly today)
    {
        var day = today.DayNumber - flare.StartedOn.DayNumber + 1;
        DateOnly? easedOn = null;
        for (var date = flare.StartedOn.AddDays(QuietDays); date <= today; date = date.AddDays(1))
        {
            easedOn = history.PainOn(date) switch
            {
                { } pain when pain >= flare.Baseline + Rise => null,
                { } pain when pain <= (flare.Baseline ?? pain) + 1 => easedOn ?? date,
                _ => easedOn,
            };
        }

        var climbed = easedOn is { } from ? today.DayNumber - from.DayNumber : -1;
        var second = earlier.Any(other => other != flare && flare.StartedOn.DayNumber - other.StartedOn.DayNumber is > 0 and <= SecondWithinDays);
        return new FlareStage(
            Day: day,
            DosePercent: climbed < 0 ? 50 : climbed < ClimbDays ? 75 : 100,
            Recheck: day > QuietDays && climbed < 0,
            Eased: easedOn is not null,
            SeeClinician: second || (day > NoEasingDays && easedOn is null),
            Over: climbed >= ClimbDays);
    }
}
