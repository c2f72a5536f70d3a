using System.Net;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>An invoke's value is not what its name promises.</summary>
internal sealed class InvalidInvokeValueException(string message) : Exception(message)
{
    /// <summary>The answer that tells the caller so.</summary>
    public AdaptiveCardInvokeResponse ToResponse() => new()
    {
        StatusCode = (int)HttpStatusCode.BadRequest,
        Type = "application/vnd.microsoft.error",
        Value = new Error("BadRequest", Message),
    };
}
