namespace Microsoft.Bot.Schema;

/// <summary>The other side is composing a message.</summary>
public interface ITypingActivity : IActivity;
