namespace BackBot.Dialogs.Scheduling;

/// <summary>From nine in the evening to seven in the morning nobody is prompted, whatever they chose (clinical rules 6).</summary>
public static class QuietHours
{
    /// <summary>The first minute of quiet.</summary>
    public static readonly TimeOnly Begin = new(21, 0);

    /// <summary>The first minute in which prompts may come again.</summary>
    public static readonly TimeOnly End = new(7, 0);

    /// <summary>The last time that is offered in the evening.</summary>
    public static readonly TimeOnly LastOffered = new(20, 55);

    private static readonly TimeOnly Middle = new(2, 0);

    public static bool Hold(TimeOnly time) => time >= Begin || time < End;

    /// <summary>The nearest time outside quiet hours; the same time when it is one.</summary>
    public static TimeOnly NearestAllowed(TimeOnly time) => !Hold(time) ? time : time >= Begin || time < Middle ? LastOffered : End;
}
