namespace Microsoft.Bot.Schema;

/// <summary>A request to do something named.</summary>
public interface ICommandActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }
}
