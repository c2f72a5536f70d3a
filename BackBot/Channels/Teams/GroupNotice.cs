using BackBot.Dialogs.Content;
using BackBot.Storage;
using BackBot.Turns;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Teams;

/// <summary>
/// Group chats and channels: health talk belongs into the personal chat, and BackBot says so once in each. A row remembers that it was said; it goes when the
/// bot is taken out.
/// </summary>
internal sealed class GroupNotice(IRowStore store, ContentLibrary content, IServiceProvider services, TimeProvider time)
{
    private const string Told = "told";

    /// <summary>Whether more people than one read along.</summary>
    public static bool IsShared(Activity activity) =>
        activity.Conversation?.IsGroup == true || activity.Conversation?.ConversationType is "channel" or "groupChat";

    /// <exception cref="StorageUnavailableException">Nothing was said, and the channel may try again.</exception>
    public async Task HandleAsync(Activity activity, CancellationToken cancellationToken)
    {
        var partition = PartitionOf(activity);
        if (TakesTheBotOut(activity))
        {
            await store.DeletePartitionAsync(RowTable.People, partition, cancellationToken);
            return;
        }

        if (activity.Type is not (ActivityTypes.Message or ActivityTypes.InstallationUpdate or ActivityTypes.ConversationUpdate)
            || await store.TransactAsync(RowTable.People, partition, [new RowOperation.Insert(Row())], cancellationToken) is not TransactResult.Committed)
        {
            return;
        }

        var reference = activity.GetConversationReference();
        var notice = new Activity { Type = ActivityTypes.Message, Text = content.For(activity.Locale).Messages.Say("teams.personal-only") };
        notice.ApplyConversationReference(reference);
        var sender = services.GetServices<IChannelSender>().First(candidate => candidate.Serves(reference.ChannelId));
        if (await SendAsync(sender, reference, notice, cancellationToken) is not SendResult.Sent)
        {
            await store.DeletePartitionAsync(RowTable.People, partition, cancellationToken);
        }
    }

    private static async Task<SendResult> SendAsync(IChannelSender sender, ConversationReference reference, Activity notice, CancellationToken cancellationToken)
    {
        try
        {
            return await sender.SendAsync(reference, notice, cancellationToken);
        }
        catch (HttpRequestException lost)
        {
            return new SendResult.Failed(lost.Message);
        }
    }

    /// <summary>All threads of a channel are one place.</summary>
    private static string PartitionOf(Activity activity) => PersonKey.For(
        activity.ChannelId, activity.Conversation.TenantId ?? "", "group\n" + activity.Conversation.Id.Split(";messageid=")[0]);

    private static bool TakesTheBotOut(Activity activity) => activity switch
    {
        { Type: ActivityTypes.InstallationUpdate, Action: "remove" or "remove-upgrade" } => true,
        { Type: ActivityTypes.ConversationUpdate, MembersRemoved: { } removed } => removed.Any(member => member.Id == activity.Recipient?.Id),
        _ => false,
    };

    private Row Row() => new(Told, new Dictionary<string, object>(StringComparer.Ordinal) { ["At"] = time.GetUtcNow() });
}
