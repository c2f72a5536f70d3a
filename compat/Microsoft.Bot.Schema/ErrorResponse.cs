using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a channel answers when it refuses.</summary>
public class ErrorResponse
{
    public ErrorResponse()
    {
    }

    public ErrorResponse(Error error = null)
    {
        Error = error;
    }

    [JsonProperty("error")]
    public Error Error { get; set; }
}
