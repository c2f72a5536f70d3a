namespace Microsoft.Bot.Schema;

/// <summary>A message was deleted; the activity's id is that message's id.</summary>
public interface IMessageDeleteActivity : IActivity;
