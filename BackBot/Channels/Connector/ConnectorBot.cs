using BackBot.Channels.DirectLine;
using BackBot.Channels.Teams;
using BackBot.Dialogs.Content;
using BackBot.Storage;
using BackBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace BackBot.Channels.Connector;

/// <summary>
/// Hands what a verified channel sent to the turn loop, by type. Reactions, receipts, typing and unknown types are quietly nothing. A turn that was not taken is
/// told to the channel by an exception, so that it may send the activity again.
/// </summary>
internal sealed class ConnectorBot(
    IInboundTurns turns, IInvokeTurns invokes, GroupNotice groups, ConnectorIdentity identity, ContentLibrary content, IOptions<ConnectorOptions> options,
    IOptions<DirectLineOptions> directLine) : TeamsActivityHandler
{
    /// <exception cref="TurnRefusedException">Nothing was done; with the status to answer.</exception>
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Admit(turnContext.Activity);
        try
        {
            InboundActivity.Complete(turnContext.Activity);
            if (GroupNotice.IsShared(turnContext.Activity))
            {
                await groups.HandleAsync(turnContext.Activity, cancellationToken);
                return;
            }

            await base.OnTurnAsync(turnContext, cancellationToken);
        }
        catch (StorageUnavailableException away)
        {
            throw new TurnRefusedException("Storage is away; nothing was done. Send the activity again.", away);
        }
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => RunAsync(turnContext, cancellationToken);

    /// <summary>Who came and went is in the activity itself; looking each member up would cost a call and tell nothing that is needed.</summary>
    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity is { MembersAdded.Count: > 0 } or { MembersRemoved.Count: > 0 } ? RunAsync(turnContext, cancellationToken) : Task.CompletedTask;

    protected override Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        RunAsync(turnContext, cancellationToken);

    protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        RunAsync(Afterwards(turnContext), cancellationToken);

    protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        RunAsync(Afterwards(turnContext), cancellationToken);

    /// <summary>An answered card: a message like that of any other card, except that the channel waits for what takes the card's place.</summary>
    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var message = ActivityCopy.Of(((ITurnContext)turnContext).Activity);
        (message.Type, message.Name, message.Text, message.Value) = (ActivityTypes.Message, null, null, invokeValue.Action.Data as JObject ?? []);
        var answer = await invokes.AnswerAsync(message, cancellationToken);
        RequireTaken(answer.Outcome);
        return answer.Card is { } card
            ? new AdaptiveCardInvokeResponse { StatusCode = StatusCodes.Status200OK, Type = TeamsCards.ContentType, Value = JObject.Parse(card) }
            : new AdaptiveCardInvokeResponse
            {
                StatusCode = StatusCodes.Status200OK,
                Type = "application/vnd.microsoft.activity.message",
                Value = content.For(message.Locale).Messages.Say("teams.sent"),
            };
    }

    /// <summary>A change to a message has the message's own id; the turn needs one of its own, the same for every retry.</summary>
    private static ITurnContext Afterwards(ITurnContext turnContext)
    {
        var activity = turnContext.Activity;
        activity.Id = $"{activity.Id}|{activity.Type}|{activity.Timestamp?.UtcTicks}";
        return turnContext;
    }

    private static void RequireTaken(TurnOutcome outcome)
    {
        if (outcome != TurnOutcome.Handled)
        {
            throw new TurnRefusedException("The activity could not be handled just now; nothing was done. Send it again.");
        }
    }

    private async Task RunAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        RequireTaken(await turns.RunAsync(turnContext.Activity, cancellationToken));

    private void Admit(Activity activity)
    {
        var tenants = options.Value.AllowedTenants;
        var tenant = InboundActivity.TenantOf(activity);
        if (tenants.Count > 0 && (tenant is not null || activity.ChannelId == ChannelIds.Msteams) && !tenants.Contains(tenant, StringComparer.OrdinalIgnoreCase))
        {
            throw new TurnRefusedException("This tenant is not in Connector:AllowedTenants.") { Status = StatusCodes.Status403Forbidden };
        }

        if (directLine.Value.InProcess && activity.ChannelId == DirectLineSender.ChannelId)
        {
            throw new TurnRefusedException("Direct Line is served by this service itself; DirectLine:AzureSecret would change that.") { Status = StatusCodes.Status403Forbidden };
        }

        if (!identity.IsKnown && !new Uri(activity.ServiceUrl).IsLoopback)
        {
            throw new TurnRefusedException("Without MicrosoftAppId only a serviceUrl of this machine is answered.") { Status = StatusCodes.Status403Forbidden };
        }
    }
}
