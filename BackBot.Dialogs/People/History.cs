namespace BackBot.Dialogs.People;

/// <summary>The recent past that a turn is given: check-ins and sessions in order of date, oldest first.</summary>
public sealed record History(IReadOnlyList<CheckIn> CheckIns, IReadOnlyList<SessionLog> Sessions)
{
    public static readonly History Empty = new([], []);
}
