namespace Microsoft.Rest;

/// <summary>A service's answer, read.</summary>
public class HttpOperationResponse<T>
{
    public HttpRequestMessage Request { get; set; }

    public HttpResponseMessage Response { get; set; }

    public T Body { get; set; }
}
