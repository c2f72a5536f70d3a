using System.Net;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Wire;

/// <summary>One account's Table service: where it is, how requests to it are signed and sent.</summary>
internal sealed class TableService
{
    private static readonly TableErrorParser Errors = new();

    private readonly HttpPipeline _pipeline;
    private readonly string _version;

    public TableService(Uri endpoint, HttpPipelinePolicy? authentication, TableClientOptions? options)
    {
        options ??= new TableClientOptions();
        Endpoint = endpoint;
        _version = options.VersionOnTheWire;
        var pipeline = new HttpPipelineOptions(options) { RequestFailedDetailsParser = Errors };
        if (authentication is not null)
        {
            pipeline.PerRetryPolicies.Add(authentication);
        }

        foreach (var parameter in (string[])["$format", "$filter", "$top", "$select"])
        {
            options.Diagnostics.LoggedQueryParameters.Add(parameter);
        }

        _pipeline = HttpPipelineBuilder.Build(pipeline);
    }

    public Uri Endpoint { get; }

    /// <summary>The first label of the host; for an address by number or an emulator the first part of the path.</summary>
    public string AccountName => IPAddress.TryParse(Endpoint.Host.Trim('[', ']'), out _) || Endpoint.Host.IndexOf('.', StringComparison.Ordinal) < 0
        ? Endpoint.AbsolutePath.Trim('/').Split('/')[0]
        : Endpoint.Host.Split('.')[0];

    public static TableService Of(string connectionString, TableClientOptions? options)
    {
        var parts = ConnectionString.Parse(connectionString);
        return new TableService(parts.Endpoint, parts.Key is { } key ? new SharedKeyLitePolicy(key) : new SasPolicy(parts.Sas!), options);
    }

    public static HttpPipelinePolicy TokenPolicy(TokenCredential credential, Uri endpoint, TableClientOptions? options)
    {
        var audience = options?.Audience?.ToString()
            ?? (endpoint.Host.EndsWith(".cosmos.azure.com", StringComparison.OrdinalIgnoreCase) ? "https://cosmos.azure.com" : TableAudience.AzurePublicCloud.ToString());
        return new BearerTokenAuthenticationPolicy(credential, audience + "/.default");
    }

    /// <summary>A request to a place under the endpoint, with the headers that every one has.</summary>
    /// <param name="path">Already escaped.</param>
    public HttpMessage Request(RequestMethod method, string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var message = _pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(AddressOf(path)));
        foreach (var (name, value) in query)
        {
            if (value is not null)
            {
                message.Request.Uri.AppendQuery(name, value, escapeValue: true);
            }
        }

        message.Request.Headers.Add("x-ms-version", _version);
        message.Request.Headers.Add("DataServiceVersion", "3.0");
        message.Request.Headers.Add(HttpHeader.Names.Accept, "application/json;odata=minimalmetadata");
        return message;
    }

    public string AddressOf(string path) => $"{Endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{path}";

    /// <summary>A request whose one entity is the body.</summary>
    public HttpMessage Request(RequestMethod method, string path, ITableEntity entity)
    {
        var message = Request(method, path);
        SetBody(message.Request, EntityJson.Write(entity));
        return message;
    }

    public static void SetBody(Request request, ReadOnlyMemory<byte> json)
    {
        request.Content = RequestContent.Create(json);
        request.Headers.Add(HttpHeader.Common.JsonContentType);
    }

    /// <summary>Sends; any status that is not a success, nor one of those accepted, is a <see cref="RequestFailedException"/> with the service's error code.</summary>
    public async ValueTask<Response> SendAsync(HttpMessage message, bool async, CancellationToken cancellationToken, params int[] accepted)
    {
        using (message)
        {
            message.ResponseClassifier = new Accepting(accepted);
            if (async)
            {
                await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                _pipeline.Send(message, cancellationToken);
            }

            return message.Response.IsError ? throw new RequestFailedException(message.Response) : message.Response;
        }
    }

    public static RequestFailedException Failure(Response response) => new(response, null, Errors);

    /// <summary>The place of one entity; quotes in keys are doubled, then all is escaped.</summary>
    public static string PathOf(string table, string partitionKey, string rowKey) =>
        new StringBuilder(table).Append("(PartitionKey='").Append(Escape(partitionKey)).Append("',RowKey='").Append(Escape(rowKey)).Append("')").ToString();

    private static string Escape(string key) => Uri.EscapeDataString((key ?? throw new ArgumentNullException(nameof(key))).Replace("'", "''", StringComparison.Ordinal));

    private sealed class Accepting(int[] accepted) : ResponseClassifier
    {
        public override bool IsErrorResponse(HttpMessage message) => base.IsErrorResponse(message) && !accepted.Contains(message.Response.Status);
    }
}
