using BackBot.Dialogs.Language;
using BackBot.Dialogs.People;
using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.Dialogs.Conversations;

/// <summary>Decides where a message goes when no question is open. It never stays on the stack itself.</summary>
public sealed class RootDialog(SafetyGuard safety, IEnumerable<Flow> flows) : Dialog(DialogId), IDialogDependencies
{
    public const string DialogId = "root";

    private readonly IReadOnlyList<Flow> flows = [.. flows];

    public IEnumerable<Dialog> GetDependencies() => flows;

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var talk = dc.Talk();
        if (await safety.ActAsync(dc, talk, cancellationToken) is { } acted)
        {
            return acted;
        }

        var person = talk.Person;
        var intent = IntentOf(talk);
        if (!person.Welcomed || person.Consent == Consent.NotAsked)
        {
            return await dc.ReplaceDialogAsync(OnboardingFlow.FlowId, null, cancellationToken);
        }

        if (intent == Intent.DeleteData)
        {
            return await dc.ReplaceDialogAsync(EraseFlow.FlowId, null, cancellationToken);
        }

        if (intent == Intent.ExportData)
        {
            ExportOffer.Make(talk);
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        if (person.Alert is not null)
        {
            return await dc.ReplaceDialogAsync(AftercareFlow.FlowId, null, cancellationToken);
        }

        if (person.Assessment.AgeBand == AgeBand.Under18)
        {
            return await SayAsync(dc, talk, "onboarding.under-18", cancellationToken);
        }

        if (WantedLanguage.In(talk.Content, talk.Reply.Text) is not null)
        {
            talk.Say("say.language");
            talk.ShowMenu();
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        if (FurtherQuestions.Settled(talk) is { } settled)
        {
            return await SayAsync(dc, talk, settled, cancellationToken);
        }

        if (person.Consent == Consent.Given && Interruptions.MenuFlow(talk) is { } chosen)
        {
            return await dc.ReplaceDialogAsync(person.AssessedOn is null ? DangerFlow.FlowId : chosen, null, cancellationToken);
        }

        return person.Consent == Consent.Declined
            ? await InformAsync(dc, talk, intent, cancellationToken)
            : await RouteAsync(dc, talk, intent, cancellationToken);
    }

    /// <summary>For people who keep their answers to themselves: questions are answered, nothing is kept, and the door stays open.</summary>
    private static async Task<DialogTurnResult> InformAsync(DialogContext dc, Talk talk, Intent intent, CancellationToken cancellationToken)
    {
        switch (intent)
        {
            case Intent.AskQuestion:
                FurtherQuestions.AnswerAndOffer(talk);
                return await dc.EndDialogAsync(null, cancellationToken);
            case Intent.Fear:
                Answers.ToFear(talk);
                return await dc.EndDialogAsync(null, cancellationToken);
            case Intent.StartAssessment or Intent.StartSession or Intent.CheckIn or Intent.ShowPlan or Intent.ShowProgress:
                talk.Know(person => person with { Consent = Consent.NotAsked });
                return await dc.ReplaceDialogAsync(OnboardingFlow.FlowId, null, cancellationToken);
            default:
                return await SayAsync(dc, talk, intent switch
                {
                    Intent.Thanks => "say.thanks",
                    Intent.HumanHandoff => "say.human",
                    _ => "say.information-only",
                }, cancellationToken);
        }
    }

    private static async Task<DialogTurnResult> RouteAsync(DialogContext dc, Talk talk, Intent intent, CancellationToken cancellationToken)
    {
        if (Reminders.Wanted(talk, intent))
        {
            return Reminders.Route(talk, intent) is { } flow
                ? await dc.ReplaceDialogAsync(flow, null, cancellationToken)
                : await dc.EndDialogAsync(null, cancellationToken);
        }

        switch (intent)
        {
            case Intent.AskQuestion:
                FurtherQuestions.AnswerAndOffer(talk);
                return await dc.EndDialogAsync(null, cancellationToken);
            case Intent.Fear:
                Answers.ToFear(talk);
                if (talk.Person.AssessedOn is not null)
                {
                    return await dc.ReplaceDialogAsync(LadderFlow.FlowId, null, cancellationToken);
                }

                break;
            case Intent.Thanks:
                talk.Say("say.thanks");
                break;
            case Intent.HumanHandoff:
                talk.Say("say.human");
                break;
            case Intent.Help:
                talk.Say("say.help");
                break;
            case Intent.Cancel:
                talk.Say("say.nothing-to-cancel");
                break;
            case Intent.Restart:
                return await dc.ReplaceDialogAsync(RestartFlow.FlowId, null, cancellationToken);
            case Intent.StartAssessment:
                return await dc.ReplaceDialogAsync(DangerFlow.FlowId, null, cancellationToken);
            case Intent.CheckIn or Intent.FlareUp:
                return await dc.ReplaceDialogAsync(CheckInFlow.FlowId, null, cancellationToken);
            case Intent.ShowProgress:
                Answers.ShowProgress(talk);
                break;
            case Intent.StartSession or Intent.ShowPlan or Intent.SwapExercise or Intent.TooHard or Intent.TooEasy:
                return await dc.ReplaceDialogAsync(
                    talk.Person.AssessedOn is null ? DangerFlow.FlowId : PlanFlow.FlowId, null, cancellationToken);
            case Intent.Greet:
                talk.Say("say.hello-again");
                break;
            case Intent.OutOfScope when Clarification.Ask(talk):
                return await dc.EndDialogAsync(null, cancellationToken);
            case Intent.OutOfScope:
                talk.Say(talk.Reply.Card is null ? "say.not-understood" : "say.old-card");
                break;
            case Intent.ExportData:
                ExportOffer.Make(talk);
                break;
            case Intent.DeleteData:
                return await dc.ReplaceDialogAsync(EraseFlow.FlowId, null, cancellationToken);
            default:
                throw new ArgumentOutOfRangeException(nameof(intent), intent, "An intent that nothing answers to.");
        }

        talk.ShowMenu();
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private static Intent IntentOf(Talk talk) => Interruptions.MenuIntent(talk) ?? Interruptions.Command(talk) switch
    {
        "help" or "why" => Intent.Help,
        "cancel" => Intent.Cancel,
        "restart" => Intent.Restart,
        "export" => Intent.ExportData,
        "delete" => Intent.DeleteData,
        _ => talk.Reply.Reading.IsSure ? talk.Reply.Reading.Intent : Intent.OutOfScope,
    };

    private static async Task<DialogTurnResult> SayAsync(DialogContext dc, Talk talk, string key, CancellationToken cancellationToken)
    {
        talk.Say(key);
        return await dc.EndDialogAsync(null, cancellationToken);
    }
}
