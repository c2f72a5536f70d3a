namespace BackBot.Dialogs.Scheduling;

/// <summary>Prompts that stay unanswered grow rarer and then stop (clinical rules 6): silence is an answer too.</summary>
public static class BackOff
{
    /// <summary>From so many unanswered prompts on, one comes every second day at most.</summary>
    public const int EverySecondDayFrom = 3;

    /// <summary>From so many on, one comes a week, with a pause in one tap.</summary>
    public const int WeeklyFrom = 7;

    /// <summary>After so many, one goodbye note and no more.</summary>
    public const int GoodbyeAfter = 28;

    /// <summary>The fewest days from one prompt to the next.</summary>
    public static int DaysBetween(int unanswered) => unanswered switch
    {
        >= WeeklyFrom => 7,
        >= EverySecondDayFrom => 2,
        _ => 1,
    };
}
