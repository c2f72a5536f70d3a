using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

// The channel's payload as a type of one's own.
public partial class Activity
{
    /// <summary>The channel data as a <typeparamref name="T"/>; default when there is none.</summary>
    /// <exception cref="InvalidCastException">The channel data is neither a <typeparamref name="T"/> nor JSON.</exception>
    public T GetChannelData<T>() => ChannelData switch
    {
        null => default,
        T data => data,
        _ => ((JObject)ChannelData).ToObject<T>(),
    };

    public bool TryGetChannelData<T>(out T instance)
    {
        instance = default;
        try
        {
            if (ChannelData == null)
            {
                return false;
            }

            instance = GetChannelData<T>();
            return true;
        }
        catch (Exception failure) when (failure is InvalidCastException or Newtonsoft.Json.JsonException or ArgumentException or FormatException)
        {
            return false;
        }
    }
}
