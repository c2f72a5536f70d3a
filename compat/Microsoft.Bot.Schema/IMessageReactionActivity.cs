namespace Microsoft.Bot.Schema;

/// <summary>Reactions on an earlier message came or went.</summary>
public interface IMessageReactionActivity : IActivity
{
    IList<MessageReaction> ReactionsAdded { get; set; }

    IList<MessageReaction> ReactionsRemoved { get; set; }
}
