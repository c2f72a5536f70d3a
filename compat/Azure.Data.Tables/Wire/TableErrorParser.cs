using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>Reads the service's error: OData JSON as a rule, XML when authentication fails, the header alone when there is no body.</summary>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    public override bool TryParse(Response response, out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        var text = response.ContentStream is null ? "" : response.Content.ToString();
        error = (text.AsSpan().TrimStart() is ['{', ..] ? FromJson(text) : FromXml(text))
            ?? (response.Headers.TryGetValue("x-ms-error-code", out var code) ? new ResponseError(code, null) : null);
        return error is not null;
    }

    private static ResponseError? FromJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.TryGetProperty("odata.error", out var error)
                ? new ResponseError(
                    error.TryGetProperty("code", out var code) ? code.GetString() : null,
                    error.TryGetProperty("message", out var message) && message.TryGetProperty("value", out var value) ? value.GetString() : null)
                : null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ResponseError? FromXml(string text)
    {
        try
        {
            return XDocument.Parse(text).Root is { } root
                ? new ResponseError(
                    root.Elements().FirstOrDefault(element => element.Name.LocalName.Equals("code", StringComparison.OrdinalIgnoreCase))?.Value,
                    root.Elements().FirstOrDefault(element => element.Name.LocalName.Equals("message", StringComparison.OrdinalIgnoreCase))?.Value)
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
