namespace Microsoft.Bot.Schema;

/// <summary>A message was edited; the activity is the message as it reads now.</summary>
public interface IMessageUpdateActivity : IMessageActivity;
