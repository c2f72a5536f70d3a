using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Rest.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Activities in requests, and what invokes are answered in responses.</summary>
public static class HttpHelper
{
    /// <summary>How activities read and write on the wire, both ways.</summary>
    public static readonly JsonSerializerSettings BotMessageSerializerSettings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        Formatting = Formatting.Indented,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
        ContractResolver = new ReadOnlyJsonContractResolver(),
        Converters = [new Iso8601TimeSpanConverter()],
        MaxDepth = 128,
    };

    public static readonly JsonSerializer BotMessageSerializer = JsonSerializer.Create(BotMessageSerializerSettings);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The request's body as a <typeparamref name="T"/>; default when it is no JSON, or not of that shape.</summary>
    public static async Task<T> ReadRequestAsync<T>(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        body.Position = 0;
        try
        {
            using var json = new JsonTextReader(new StreamReader(body, Utf8));
            return BotMessageSerializer.Deserialize<T>(json);
        }
        catch (Exception malformed) when (malformed is JsonException or FormatException or OverflowException or ArgumentException)
        {
            return default;
        }
    }

    /// <summary>Writes the response's status, and its body where it has one; 200 when there is no response to write.</summary>
    public static async Task WriteResponseAsync(HttpResponse response, InvokeResponse invokeResponse)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.StatusCode = invokeResponse?.Status ?? (int)HttpStatusCode.OK;
        if (invokeResponse?.Body is not { } answer)
        {
            return;
        }

        using var body = new MemoryStream();
        await using (var text = new StreamWriter(body, Utf8, leaveOpen: true))
        {
            BotMessageSerializer.Serialize(text, answer);
        }

        body.Position = 0;
        response.ContentType = "application/json";
        await body.CopyToAsync(response.Body, response.HttpContext.RequestAborted);
    }
}
