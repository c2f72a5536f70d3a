using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Conversations;

/// <summary>What a check-in is answered with: every one changes something that the person can see.</summary>
internal static class CheckInReply
{
    public static void Say(Talk talk, CheckIn checkIn)
    {
        var before = talk.Scope.History.CheckIns.LastOrDefault(day => day.Date < checkIn.Date && day.Pain is not null);
        var change = checkIn.Pain - before?.Pain;
        talk.Say(
            change switch
            {
                null => "checkin.first",
                <= -1 => "checkin.easier",
                < 1 => "checkin.same",
                _ => "checkin.sorer",
            },
            ("pain", talk.Number(checkIn.Pain ?? 0)),
            ("before", talk.Number(before?.Pain ?? 0)));
        if (checkIn.Minutes is > 0)
        {
            talk.Say("checkin.moved", ("minutes", talk.Number(checkIn.Minutes.Value)));
        }
    }
}
