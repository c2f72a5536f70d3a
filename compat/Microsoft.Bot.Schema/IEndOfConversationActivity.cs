namespace Microsoft.Bot.Schema;

/// <summary>The conversation is over; <see cref="Code"/> is one of <see cref="EndOfConversationCodes"/>.</summary>
public interface IEndOfConversationActivity : IActivity
{
    string Code { get; set; }

    string Text { get; set; }
}
