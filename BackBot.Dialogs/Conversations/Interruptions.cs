using BackBot.Dialogs.Language;
using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.Dialogs.Conversations;

/// <summary>
/// What a person may say at any moment, whatever is being asked. Danger signs come first and end the flow; help, "why do you ask?" and
/// questions are answered and the open question is put again; cancel and start over do what they say.
/// </summary>
public sealed class Interruptions(SafetyGuard safety)
{
    /// <summary>The id that menu buttons carry. They belong to no question, so they never grow old.</summary>
    public const string MenuQuestion = "menu";

    /// <summary>In fewer words it may be an answer that is not sure of itself: "yoga?".</summary>
    private const int FewestWordsOfAQuestion = 3;

    /// <summary>Runs before the step sees its answer. Null: the step may have it.</summary>
    public async Task<DialogTurnResult?> BeforeAnswerAsync(
        DialogContext dc, Talk talk, Question question, string openQuestion, CancellationToken cancellationToken)
    {
        if (await safety.ActAsync(dc, talk, cancellationToken) is { } acted)
        {
            return acted;
        }

        if (talk.Reply.Card is not null)
        {
            return talk.Reply.QuestionId switch
            {
                MenuQuestion => await InsteadOfAnswerAsync(dc, talk, cancellationToken),
                null => Repeat(dc, talk, "say.empty-card"),
                var id when id != openQuestion => Repeat(dc, talk, "say.old-card"),
                _ => null,
            };
        }

        if (ChoiceReader.Exactly(question.Choices, talk.Reply) is not null)
        {
            return null;
        }

        // In a crisis whatever is said counts as an answer: the lines to call must come, not the answer to a question.
        if (dc.ActiveDialog.Id != CrisisFlow.FlowId
            && ((IsMenuLabel(talk) && dc.ActiveDialog.Id != OnboardingFlow.FlowId) || IsPlainlyAQuestion(talk, question)))
        {
            return await InsteadOfAnswerAsync(dc, talk, cancellationToken);
        }

        if (Reminders.IsPlainlyAbout(talk) && dc.ActiveDialog.Id is not (OnboardingFlow.FlowId or RemindersFlow.FlowId))
        {
            return await dc.StartAnewAsync(RootDialog.DialogId, cancellationToken);
        }

        if (WantedLanguage.In(talk.Content, talk.Reply.Text) is not null)
        {
            return Repeat(dc, talk, "say.language");
        }

        switch (Command(talk))
        {
            case "help":
                return Repeat(dc, talk, "say.help");
            case "why":
                talk.SayWords(question.Why ?? talk.Words(talk.Content.Messages.Has(question.Key + "-why") ? question.Key + "-why" : "say.why"));
                return Repeat(dc, talk);
            case "cancel":
                return await CancelAsync(dc, talk, cancellationToken);
            case "restart":
                return await dc.StartAnewAsync(RestartFlow.FlowId, cancellationToken);
            case "export":
                ExportOffer.Make(talk);
                return Repeat(dc, talk);
            case "delete":
                return dc.ActiveDialog.Id == EraseFlow.FlowId ? Repeat(dc, talk) : await dc.BeginDialogAsync(EraseFlow.FlowId, null, cancellationToken);
            default:
                return null;
        }
    }

    /// <summary>Acts on signs that a step found, in boxes ticked or numbers given. Null: none of them stops the conversation.</summary>
    public Task<DialogTurnResult?> OnDangerAsync(
        DialogContext dc, Talk talk, Language.Safety tier, IReadOnlyList<string> signs, CancellationToken cancellationToken) =>
        safety.ActAsync(dc, talk, tier, signs, cancellationToken);

    /// <summary>Runs when the step could make nothing of the answer. Null: nothing else was meant either.</summary>
    public static async Task<DialogTurnResult?> InsteadOfAnswerAsync(DialogContext dc, Talk talk, CancellationToken cancellationToken)
    {
        if (Reminders.Command(talk) is not null && dc.ActiveDialog.Id != OnboardingFlow.FlowId)
        {
            return await dc.StartAnewAsync(RootDialog.DialogId, cancellationToken);
        }

        if (MenuFlow(talk) is not null && dc.ActiveDialog.Id != OnboardingFlow.FlowId)
        {
            return await dc.StartAnewAsync(RootDialog.DialogId, cancellationToken);
        }

        if (FurtherQuestions.Settled(talk) is { } settled && talk.Reply.Card is not null)
        {
            return Repeat(dc, talk, settled);
        }

        var intent = MenuIntent(talk) ?? (talk.Reply.Reading.IsSure ? talk.Reply.Reading.Intent : Intent.OutOfScope);
        switch (intent)
        {
            case Intent.Help:
                return Repeat(dc, talk, "say.help");
            case Intent.Thanks:
                return Repeat(dc, talk, "say.thanks");
            case Intent.Greet:
                return Repeat(dc, talk, dc.ActiveDialog.Id == OnboardingFlow.FlowId ? null : "say.hello-again");
            case Intent.HumanHandoff:
                return Repeat(dc, talk, "say.human");
            case Intent.AskQuestion:
                Answers.ToQuestion(talk);
                return Repeat(dc, talk);
            case Intent.Fear:
                Answers.ToFear(talk);
                return Repeat(dc, talk);
            case Intent.Cancel:
                return await CancelAsync(dc, talk, cancellationToken);
            case Intent.Restart:
                return await dc.StartAnewAsync(RestartFlow.FlowId, cancellationToken);
            case Intent.ExportData:
                ExportOffer.Make(talk);
                return Repeat(dc, talk);
            case Intent.DeleteData:
                return await dc.BeginDialogAsync(EraseFlow.FlowId, null, cancellationToken);
            case Intent.OutOfScope:
            case Intent.Snooze when !Reminders.CanBeSnoozed(talk):
                return null;
            case Intent.StartAssessment or Intent.StartSession or Intent.ShowPlan or Intent.CheckIn or Intent.ShowProgress or Intent.FlareUp
                or Intent.SetReminder or Intent.Snooze or Intent.StopReminders or Intent.SwapExercise or Intent.TooHard or Intent.TooEasy:
                // Before consent and age nothing else may begin.
                return dc.ActiveDialog.Id == OnboardingFlow.FlowId ? null
                    : IsFirstAssessment(dc, talk) ? Repeat(dc, talk, WaitsForAssessment(intent) ? "say.questions-first" : null)
                    : await dc.StartAnewAsync(RootDialog.DialogId, cancellationToken);
            default:
                throw new ArgumentOutOfRangeException(nameof(talk), intent, "An intent that nothing answers to.");
        }
    }

    /// <summary>The intent behind a button that belongs to no question, tapped or typed as it is labelled; null for anything else.</summary>
    public static Intent? MenuIntent(Talk talk) =>
        People.Vocabulary.TryParse<Intent>(MenuChoice(talk), out var intent) ? intent
        : FurtherQuestions.Chosen(talk) is not null ? Intent.AskQuestion
        : null;

    /// <summary>The conversation behind a menu button that stands for one rather than for an intent; null for anything else.</summary>
    public static string? MenuFlow(Talk talk) => MenuChoice(talk) is LadderFlow.FlowId or WeekFlow.FlowId ? MenuChoice(talk) : null;

    /// <summary>The command that the message is, word for word; null when it is none.</summary>
    public static string? Command(Talk talk) => ChoiceReader.Named(talk.Choices("commands"), talk.Reply.Text)?.Id;

    /// <summary>A question in the words of the content, or one that ends in a question mark, where nothing was asked that any words would answer.</summary>
    private static bool IsPlainlyAQuestion(Talk talk, Question question) => question.Shape != QuestionShape.Open && Command(talk) is null
        && (FaqSearch.Worded(talk.Content, talk.Reply.Text) is not null
            || (talk.Reply.Reading is { IsSure: true, Intent: Intent.AskQuestion } && talk.Reply.Text.EndsWith('?') && talk.Reply.Text.Split(' ').Length >= FewestWordsOfAQuestion));

    /// <summary>The label of a menu button, typed as it stands, is that wish even where any words would be an answer.</summary>
    private static bool IsMenuLabel(Talk talk) => talk.Menu.Any(choice => ChoiceReader.Plain(choice.Label) == ChoiceReader.Plain(talk.Reply.Text));

    /// <summary>Whether the questions are open that everything else waits for. Left half-way they would begin again from the first.</summary>
    private static bool IsFirstAssessment(DialogContext dc, Talk talk) => talk.Person.AssessedOn is null
        && dc.ActiveDialog.Id is (DangerFlow.FlowId or AssessmentFlow.FlowId or FearFlow.FlowId or LikesFlow.FlowId);

    /// <summary>Whether it was asked for something that can be had once the questions are answered, unlike a remark such as "it is worse today".</summary>
    private static bool WaitsForAssessment(Intent intent) =>
        intent is Intent.StartSession or Intent.ShowPlan or Intent.SwapExercise or Intent.CheckIn or Intent.ShowProgress or Intent.SetReminder;

    private static string? MenuChoice(Talk talk) => talk.Reply.Card is null
        ? (ChoiceReader.Named(talk.Menu, talk.Reply.Text) ?? ChoiceReader.Named(talk.Choices(Clarification.Intents), talk.Reply.Text))?.Id
        : talk.Reply.QuestionId == MenuQuestion ? talk.Reply.Field(Reply.ChoiceField) : null;

    private static async Task<DialogTurnResult> CancelAsync(DialogContext dc, Talk talk, CancellationToken cancellationToken)
    {
        talk.Say("say.cancelled");
        await dc.CancelAllDialogsAsync(cancellationToken);
        talk.ShowMenu();
        return Dialog.EndOfTurn;
    }

    private static DialogTurnResult Repeat(DialogContext dc, Talk talk, string? say = null)
    {
        if (say is not null)
        {
            talk.Say(say);
        }

        (dc.FindDialog(dc.ActiveDialog.Id) as Flow)?.Repeat(dc, talk);
        return Dialog.EndOfTurn;
    }
}
