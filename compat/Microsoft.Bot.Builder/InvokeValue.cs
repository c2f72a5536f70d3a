using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Reads the values of the invokes that every bot may get.</summary>
internal static class InvokeValue
{
    public static AdaptiveCardInvokeValue CardAction(object value)
    {
        var read = Read<AdaptiveCardInvokeValue>(value);
        if (read.Action == null)
        {
            throw new InvalidInvokeValueException("Missing action property");
        }

        return read.Action.Type == "Action.Execute"
            ? read
            : throw new InvalidInvokeValueException($"Action '{read.Action.Type}' is not supported.");
    }

    public static SearchInvokeValue Search(object value, string channelId)
    {
        var read = Read<SearchInvokeValue>(value);

        // Teams leaves out the kind of the commonest search.
        read.Kind ??= channelId == Connector.Channels.Msteams ? "search" : null;
        if (string.IsNullOrEmpty(read.Kind))
        {
            throw new InvalidInvokeValueException("Missing kind property for search");
        }

        return string.IsNullOrEmpty(read.QueryText)
            ? throw new InvalidInvokeValueException("Missing queryText property for search")
            : read;
    }

    private static T Read<T>(object value)
        where T : class
    {
        if (value is not JObject json)
        {
            throw new InvalidInvokeValueException(value == null ? "Missing value property" : "The value is not an object");
        }

        try
        {
            return json.ToObject<T>()!;
        }
        catch (JsonException)
        {
            throw new InvalidInvokeValueException("The value is not properly formed");
        }
    }
}
