namespace BackBot.Dialogs.Coaching;

/// <summary>Clinical rules 3.4: very low mood three check-ins running asks kindly and directly, and names where to find help.</summary>
public static class MoodWatch
{
    /// <summary>Mood of 2 or less counts as very low.</summary>
    public const double VeryLow = 2;

    private const int DaysRunning = 3;
    private const int Within = 7;

    /// <summary>Whether to ask today. Having asked, it asks again only after another three such days.</summary>
    /// <param name="askedOn">The last time it was asked; null if never.</param>
    public static bool AsksOn(History history, DateOnly today, DateOnly? askedOn)
    {
        var latest = history.CheckIns
            .Where(day => day.Mood is not null && day.Date <= today && day.Date > today.AddDays(-Within) && !(day.Date <= askedOn))
            .OrderByDescending(day => day.Date)
            .Take(DaysRunning)
            .ToList();
        return latest.Count == DaysRunning && latest[0].Date == today && latest.TrueForAll(day => day.Mood <= VeryLow);
    }
}
