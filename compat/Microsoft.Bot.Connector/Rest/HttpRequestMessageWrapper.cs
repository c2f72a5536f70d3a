namespace Microsoft.Rest;

/// <summary>What a request said. The token it was sent with is not kept.</summary>
public class HttpRequestMessageWrapper : HttpMessageWrapper
{
    public HttpRequestMessageWrapper(HttpRequestMessage httpRequest, string content)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        Method = httpRequest.Method;
        RequestUri = httpRequest.RequestUri;
        Content = content;
        CopyHeaders(httpRequest.Headers.Where(header => header.Key != "Authorization"));
    }

    public HttpMethod Method { get; protected set; }

    public Uri RequestUri { get; protected set; }
}
