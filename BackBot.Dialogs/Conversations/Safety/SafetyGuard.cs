using BackBot.Dialogs.People;
using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.Dialogs.Conversations;

/// <summary>
/// Acts on danger signs in the turn in which they are told, wherever that is (clinical rules 3.2 to 3.4): the flow ends, the advice is all that is
/// said, and no exercise follows until the person says that help was reached.
/// </summary>
public sealed class SafetyGuard(HelpLines helpLines)
{
    /// <summary>Acts on what the person's own words tell. Null: nothing that stops the conversation.</summary>
    public Task<DialogTurnResult?> ActAsync(DialogContext dc, Talk talk, CancellationToken cancellationToken) =>
        ActAsync(dc, talk, talk.Reply.Reading.Safety, talk.Reply.Reading.Signs, cancellationToken);

    /// <summary>Acts on signs that were found some other way, such as boxes that were ticked.</summary>
    public async Task<DialogTurnResult?> ActAsync(
        DialogContext dc, Talk talk, Language.Safety tier, IReadOnlyList<string> signs, CancellationToken cancellationToken)
    {
        if (tier == Language.Safety.None)
        {
            return null;
        }

        Note(talk, tier, signs);
        if (tier == Language.Safety.Clinician || (dc.ActiveDialog?.Id == CrisisFlow.FlowId && tier != Language.Safety.Emergency))
        {
            // In a crisis its own conversation hears what is said; a lesser sign must not end it.
            return null;
        }

        await dc.CancelAllDialogsAsync(cancellationToken);
        if (tier == Language.Safety.Crisis)
        {
            return await dc.BeginDialogAsync(CrisisFlow.FlowId, null, cancellationToken);
        }

        Advise(talk, tier, signs);
        return Dialog.EndOfTurn;
    }

    /// <summary>Says what to do, why, and nothing else.</summary>
    public void Advise(Talk talk, Language.Safety tier, IReadOnlyList<string> signs)
    {
        var level = tier == Language.Safety.Urgent ? "urgent" : "emergency";
        var lines = LinesFor(talk);
        var reasonKey = signs.Select(sign => $"safety.why.{sign}").FirstOrDefault(talk.Content.Messages.Has) ?? $"safety.why.{level}";
        var reason = talk.Words(reasonKey);
        (string, string)[] values = [("emergency", lines.Emergency), ("urgentCare", lines.UrgentCare), ("reason", reason)];
        talk.Show("alert", new { title = talk.Words($"safety.{level}.title", values), text = talk.Words($"safety.{level}.text", values), reason, level }, talk.Words($"safety.{level}.spoken", values));
    }

    /// <summary>The help lines for where this person is.</summary>
    public HelpLine LinesFor(Talk talk) => helpLines.For(talk);

    private static void Note(Talk talk, Language.Safety tier, IReadOnlyList<string> signs)
    {
        if (talk.Person.Consent != Consent.Given)
        {
            return;
        }

        talk.Assess(assessment => assessment with { Signs = [.. assessment.Signs.Union(signs, StringComparer.Ordinal)] });
        if (tier >= Language.Safety.Urgent)
        {
            var alert = talk.Person.Alert;
            var highest = alert is not null && alert.Tier > tier ? alert.Tier : tier;
            talk.Know(person => person with { Alert = new SafetyAlert(highest, [.. (alert?.Signs ?? []).Union(signs, StringComparer.Ordinal)], talk.Today), Plan = null, Session = null });
        }
    }
}
