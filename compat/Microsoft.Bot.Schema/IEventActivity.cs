namespace Microsoft.Bot.Schema;

/// <summary>Something named happened that is no message.</summary>
public interface IEventActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }

    ConversationReference RelatesTo { get; set; }
}
