using System.Net;
using System.Text;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>One call to a channel's service.</summary>
internal sealed class ConnectorCall(IConnectorClient client, HttpClient http)
{
    /// <exception cref="ErrorResponseException">The service refused.</exception>
    public async Task<HttpOperationResponse<T>> SendAsync<T>(
        HttpMethod method, string path, object body, Dictionary<string, List<string>> headers, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, Address(path));
        foreach (var (name, values) in headers ?? [])
        {
            request.Headers.TryAddWithoutValidation(name, values);
        }

        if (body != null)
        {
            request.Content = new StringContent(
                JsonConvert.SerializeObject(body, client.SerializationSettings), Encoding.UTF8, "application/json");
        }

        if (client.Credentials is { } credentials)
        {
            await credentials.ProcessHttpRequestAsync(request, cancellationToken);
        }

        using var response = await http.SendAsync(request, cancellationToken);
        var answer = await response.Content.ReadAsStringAsync(cancellationToken);
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted or HttpStatusCode.NoContent))
        {
            throw Refusal(request, response, answer);
        }

        return new HttpOperationResponse<T> { Request = request, Response = response, Body = Read<T>(answer) };
    }

    // A channel's address may come without its last slash, and may have a path of its own.
    private Uri Address(string path) => new(new Uri(client.BaseUri.AbsoluteUri.TrimEnd('/') + "/"), path);

    // What was said to a person does not travel along with the failure.
    private ErrorResponseException Refusal(HttpRequestMessage request, HttpResponseMessage response, string answer) =>
        new($"Operation returned an invalid status code '{response.StatusCode}'")
        {
            Request = new HttpRequestMessageWrapper(request, content: null),
            Response = new HttpResponseMessageWrapper(response, answer),
            Body = ReadReason(answer),
        };

    // An answer that is no JSON says nothing but its status.
    private T Read<T>(string answer)
    {
        try
        {
            return JsonConvert.DeserializeObject<T>(answer, client.DeserializationSettings);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private ErrorResponse ReadReason(string answer) => answer.Contains('{', StringComparison.Ordinal) ? Read<ErrorResponse>(answer) : null;
}
