namespace Microsoft.Bot.Schema;

/// <summary>A named call that wants its answer in the HTTP response.</summary>
public interface IInvokeActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }

    ConversationReference RelatesTo { get; set; }
}
