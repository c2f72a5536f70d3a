using BackBot.Dialogs.Content;
using BackBot.Dialogs.Language;
using BackBot.Dialogs.Language.Text;
using BackBot.Dialogs.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.Dialogs.Conversations;

/// <summary>
/// The conversation as a whole: one message in, what BackBot says back. The caller puts a <see cref="TurnScope"/> into the turn's state first,
/// and stores what comes of it.
/// </summary>
public sealed class Conversation(ConversationServices services, RootDialog root)
{
    /// <summary>The most that is read of one message; the reader itself bounds its time.</summary>
    private const int LongestMessage = 100_000;

    /// <summary>Answers a message, typed or from a card.</summary>
    public Task RunAsync(ITurnContext turnContext, IStatePropertyAccessor<DialogState> dialogs, CancellationToken cancellationToken) =>
        RunAsync(turnContext, dialogs, onlyGreet: false, cancellationToken);

    /// <summary>Welcomes a person who has just arrived, once.</summary>
    public Task GreetAsync(ITurnContext turnContext, IStatePropertyAccessor<DialogState> dialogs, CancellationToken cancellationToken) =>
        RunAsync(turnContext, dialogs, onlyGreet: true, cancellationToken);

    /// <summary>Says the prompt that the turn's scope holds, if it is still wanted; otherwise nothing is said.</summary>
    public async Task PromptAsync(ITurnContext turnContext, IStatePropertyAccessor<DialogState> dialogs, CancellationToken cancellationToken)
    {
        var scope = ScopeOf(turnContext);
        var talk = new Talk(scope, services.Content.For(scope.Person.Locale), services.Cards, services.Language, Reply.Nothing);
        var dc = await ContextAsync(turnContext, dialogs, talk, cancellationToken);
        await Prompting.SayAsync(dc, talk, cancellationToken);
        await talk.SendAsync(turnContext, cancellationToken);
    }

    /// <summary>
    /// A message was changed after it was sent. What was noted from it stands, because it may have answered a question that is long past; danger signs in its new
    /// words are acted on like any others.
    /// </summary>
    public Task HearEditAsync(ITurnContext turnContext, IStatePropertyAccessor<DialogState> dialogs, CancellationToken cancellationToken)
    {
        var scope = ScopeOf(turnContext);
        var text = Characters.Whole(Characters.Begin(turnContext.Activity.Text ?? "", LongestMessage));
        var reading = services.Language.Read(text, new ReadingContext(scope.Person.Locale ?? "en", QuestionKind.None, scope.Today, scope.Person.Zone));
        return reading.Safety == Safety.None
            ? RemarkAsync(turnContext, scope, "teams.edited", cancellationToken)
            : RunAsync(turnContext, dialogs, cancellationToken);
    }

    /// <summary>A message was deleted in the channel. What was noted from it is still kept, and the person may think otherwise.</summary>
    public Task HearDeletionAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        ScopeOf(turnContext) is { Person.Consent: Consent.Given } scope ? RemarkAsync(turnContext, scope, "teams.deleted", cancellationToken) : Task.CompletedTask;

    private async Task RemarkAsync(ITurnContext turnContext, TurnScope scope, string key, CancellationToken cancellationToken)
    {
        if (scope.Person.Welcomed)
        {
            var talk = new Talk(scope, services.Content.For(scope.Person.Locale), services.Cards, services.Language, Reply.Nothing);
            talk.Say(key);
            await talk.SendAsync(turnContext, cancellationToken);
        }
    }

    private async Task RunAsync(ITurnContext turnContext, IStatePropertyAccessor<DialogState> dialogs, bool onlyGreet, CancellationToken cancellationToken)
    {
        var scope = ScopeOf(turnContext);
        if (onlyGreet && scope.Person.Welcomed)
        {
            return;
        }

        var text = Characters.Whole(Characters.Begin((turnContext.Activity.Text ?? "").Trim(), LongestMessage));
        if (WantedLanguage.In(services.Content.For(scope.Person.Locale), text) is { } language)
        {
            scope.Person = WantedLanguage.Spoken(scope.Person, language);
        }

        var locale = scope.Person.Locale ?? ContentLibrary.English;
        var card = Reply.CardOf(turnContext.Activity);
        if (!onlyGreet && card is null && text.Length == 0 && turnContext.Activity.Attachments is { Count: > 0 })
        {
            await RemarkAsync(turnContext, scope, "teams.no-files", cancellationToken);
            return;
        }

        var words = card is null ? text : card.GetValueOrDefault(Reply.WordsField) ?? "";
        var reading = services.Language.Read(words, new ReadingContext(locale, QuestionKind.None, scope.Today, scope.Person.Zone));
        var talk = new Talk(scope, services.Content.For(locale), services.Cards, services.Language, new Reply(card is null ? text : "", card, reading));
        if (!onlyGreet)
        {
            Reminders.Heard(talk);
        }

        if (words.Length > Normaliser.MaxLength && reading.Safety < Safety.Urgent)
        {
            talk.Say("say.long-message");
        }

        var dc = await ContextAsync(turnContext, dialogs, talk, cancellationToken);
        var result = await dc.ContinueDialogAsync(cancellationToken);
        if (result.Status == DialogTurnStatus.Empty)
        {
            await dc.BeginDialogAsync(root.Id, null, cancellationToken);
        }

        await talk.SendAsync(turnContext, cancellationToken);
    }

    private static TurnScope ScopeOf(ITurnContext turnContext) => turnContext.TurnState.Get<TurnScope>() ?? throw new InvalidOperationException("A turn needs its TurnScope.");

    private async Task<DialogContext> ContextAsync(ITurnContext turnContext, IStatePropertyAccessor<DialogState> dialogs, Talk talk, CancellationToken cancellationToken)
    {
        turnContext.TurnState.Add(talk);
        var set = new DialogSet(dialogs);
        set.Add(root);
        var dc = await set.CreateContextAsync(turnContext, cancellationToken);
        Forget(dc);
        return dc;
    }

    /// <summary>Drops stored dialogs that this version no longer has, so that a deployment strands nobody.</summary>
    private static void Forget(DialogContext dc) => dc.Stack.RemoveAll(instance => dc.FindDialog(instance.Id) is null);
}
