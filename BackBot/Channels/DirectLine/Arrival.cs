using BackBot.Storage;
using BackBot.Turns;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.DirectLine;

/// <summary>Tells the bot, once, that a person has come, so that it may greet them.</summary>
internal sealed class Arrival(Transcripts transcripts, IInboundTurns turns, TimeProvider time, ILogger<Arrival> logger)
{
    /// <summary>
    /// Starts the conversation if it is new; true when it was. The page is dead if its start fails, so a start never does:
    /// what could not be done now is done on the next visit.
    /// </summary>
    public async Task<bool> WelcomeAsync(DirectLineIdentity identity, string? locale, CancellationToken cancellationToken)
    {
        try
        {
            var (isNew, greeted) = await transcripts.StartAsync(identity.ConversationId, cancellationToken);
            if (!greeted)
            {
                await GreetAsync(identity, locale, cancellationToken);
            }

            return isNew;
        }
        catch (StorageUnavailableException away)
        {
            logger.AnsweredWithoutStorage("start", away);
            return false;
        }
    }

    private async Task GreetAsync(DirectLineIdentity identity, string? locale, CancellationToken cancellationToken)
    {
        try
        {
            if (await turns.RunAsync(Joined(identity, locale), cancellationToken) == TurnOutcome.Handled)
            {
                await transcripts.MarkGreetedAsync(identity.ConversationId, cancellationToken);
                return;
            }

            logger.ArrivalNotHandled();
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or StorageUnavailableException))
        {
            logger.OperationFailed("arrival", failure);
        }
    }

    private Activity Joined(DirectLineIdentity identity, string? locale)
    {
        var person = new ChannelAccount(identity.UserId, role: RoleTypes.User);
        return new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            Id = identity.ConversationId + "|joined",
            Timestamp = time.GetUtcNow(),
            ChannelId = DirectLineSender.ChannelId,
            ServiceUrl = DirectLineSender.ServiceUrl,
            From = person,
            Recipient = DirectLineSender.Bot(),
            Conversation = new ConversationAccount(id: identity.ConversationId),
            MembersAdded = [person],
            Locale = locale,
        };
    }
}
