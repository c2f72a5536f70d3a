namespace Microsoft.Bot.Builder;

/// <summary>Gives out pieces of state.</summary>
public interface IPropertyManager
{
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
