using BackBot.Dialogs.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BackBot.Turns;

/// <summary>Which activities are a turn of the conversation: messages, changes to messages, arrivals, and events of our own. Everything else is quietly nothing.</summary>
internal sealed class TurnHandler(Conversation conversation, IStatePropertyAccessor<DialogState> dialogs) : ActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        conversation.RunAsync(turnContext, dialogs, cancellationToken);

    protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        conversation.HearEditAsync(turnContext, dialogs, cancellationToken);

    protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        conversation.HearDeletionAsync(turnContext, cancellationToken);

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        conversation.GreetAsync(turnContext, dialogs, cancellationToken);

    /// <summary>Our own prompts only: the turn's scope says so, and no channel can put it there.</summary>
    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.TurnState.Get<TurnScope>()?.Prompt is null ? Task.CompletedTask : conversation.PromptAsync(turnContext, dialogs, cancellationToken);

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        conversation.GreetAsync(turnContext, dialogs, cancellationToken);
}
