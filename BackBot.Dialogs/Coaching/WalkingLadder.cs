namespace BackBot.Dialogs.Coaching;

/// <summary>One rung of the walking ladder.</summary>
/// <param name="Rung">0 to 5.</param>
/// <param name="Minutes">Minutes of one walk.</param>
/// <param name="TimesADay">1 or 2.</param>
/// <param name="StrengthDays">Days a week with strength work beside it.</param>
public sealed record WalkingRung(int Rung, int Minutes, int TimesADay, int StrengthDays);

/// <summary>
/// The ladder of clinical rules 5.4, from breathing and positions of ease to the person's own sport. Between rungs a walk grows by a fifth a week at most.
/// </summary>
public static class WalkingLadder
{
    private static readonly WalkingRung[] Rungs = [new(0, 2, 2, 0), new(1, 5, 2, 0), new(2, 10, 1, 0), new(3, 15, 1, 2), new(4, 30, 1, 3), new(5, 30, 1, 3)];

    public static WalkingRung First(bool careful) => Rungs[careful ? 0 : 1];

    /// <summary>A week later: up when the week went well, as it was otherwise.</summary>
    /// <param name="ownSport">Green for two weeks, and the person asked for their own sport: the last rung opens.</param>
    public static WalkingRung Up(WalkingRung now, bool ownSport)
    {
        if (now.Rung is 0 or 1)
        {
            return Rungs[now.Rung + 1];
        }

        var minutes = Math.Min(Rungs[4].Minutes, now.Minutes * 6 / 5);
        var rung = Rungs.Last(step => step.Rung < 5 && step.Minutes <= minutes);
        return now.Rung >= 4 && ownSport ? Rungs[5] : rung with { Minutes = minutes, TimesADay = 1 };
    }

    public static WalkingRung Down(WalkingRung now) => Rungs[Math.Max(0, now.Rung - 1)];
}
