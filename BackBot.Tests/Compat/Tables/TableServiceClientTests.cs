using System.Net;
using System.Web;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace BackBot.Tests.Compat.Tables;

public sealed class TableServiceClientTests
{
    private const string Key = "a2V5";

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=a2V5;EndpointSuffix=core.windows.net", "https://acme.table.core.windows.net/", "acme")]
    [InlineData("accountname=acme;AccountKey=a2V5a2U=;", "https://acme.table.core.windows.net/", "acme")]
    [InlineData("AccountName=acme;AccountKey=a2V5;EndpointSuffix=core.chinacloudapi.cn", "https://acme.table.core.chinacloudapi.cn/", "acme")]
    [InlineData("TableEndpoint=https://acme.table.cosmos.azure.com:443/;AccountName=acme;AccountKey=a2V5", "https://acme.table.cosmos.azure.com/", "acme")]
    [InlineData("TableEndpoint=https://acme.table.core.windows.net/;SharedAccessSignature=sv=1&sig=x%3D", "https://acme.table.core.windows.net/", "acme")]
    public void ConnectionString_NamesItsService(string text, string endpoint, string account)
    {
        var client = new TableServiceClient(text);

        Assert.Equal(new Uri(endpoint), client.Uri);
        Assert.Equal(account, client.AccountName);
        Assert.Equal(endpoint.TrimEnd('/') + "/People", client.GetTableClient("People").Uri.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("acme")]
    [InlineData("AccountKey=a2V5")]
    [InlineData("AccountName=acme")]
    [InlineData("AccountName=acme;AccountName=other;AccountKey=a2V5")]
    [InlineData("TableEndpoint=here;AccountName=acme;AccountKey=a2V5")]
    [InlineData("AccountName=acme;AccountKey=not base64")]
    public void ConnectionString_ThatIsNone_IsRefused(string text)
    {
        var refusal = Record.Exception(() => new TableServiceClient(text));

        Assert.True(refusal is FormatException or ArgumentException or InvalidOperationException, refusal?.ToString());
    }

    [Fact]
    public void Filter_QuotesEachTypeAsODataDoes()
    {
        var guid = new Guid("c9da6455-213d-42c9-9a79-3e9149a57833");

        var filter = TableServiceClient.CreateQueryFilter($"{"o'b"} {true} {1} {2L} {4.5} {guid} {new byte[] { 1, 255 }}");

        Assert.Equal("'o''b' true 1 2L 4.5 guid'c9da6455-213d-42c9-9a79-3e9149a57833' X'01ff'", filter);
    }

    [Fact]
    public async Task Token_IsAskedForTheAudienceAndSent()
    {
        var credential = new FixedToken();
        string? authorization = null;
        using var handler = new LossyHandler
        {
            Instead = request =>
            {
                authorization = request.Headers.Authorization?.ToString();
                return LossyHandler.Json(HttpStatusCode.OK, """{"value":[]}""");
            },
        };

        var client = new TableServiceClient(new Uri("https://acme.table.core.windows.net"), credential, Options(handler));
        await foreach (var _ in client.QueryAsync())
        {
        }

        Assert.Equal("Bearer token", authorization);
        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
    }

    [Fact]
    public async Task SharedKey_IsSignedAnewForEveryTry()
    {
        var signatures = new List<string?>();
        using var handler = new LossyHandler
        {
            Instead = request =>
            {
                signatures.Add(request.Headers.Authorization?.Scheme + request.Headers.GetValues("x-ms-date").Count());
                return LossyHandler.Json(signatures.Count < 3 ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK, """{"value":[]}""");
            },
        };

        var client = new TableServiceClient(new Uri("https://acme.table.core.windows.net"), new TableSharedKeyCredential("acme", Key), Options(handler));
        await foreach (var _ in client.QueryAsync())
        {
        }

        Assert.Equal(["SharedKeyLite1", "SharedKeyLite1", "SharedKeyLite1"], signatures);
    }

    [Fact]
    public async Task Sas_StaysOnceInTheAddress_AndMayChangeBetweenTries()
    {
        var credential = new AzureSasCredential("sig=old");
        var queries = new List<string>();
        using var handler = new LossyHandler
        {
            Instead = request =>
            {
                queries.Add(request.RequestUri!.Query);
                credential.Update("sig=new");
                return LossyHandler.Json(queries.Count < 2 ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK, """{"value":[]}""");
            },
        };

        var client = new TableServiceClient(new Uri("https://acme.table.core.windows.net"), credential, Options(handler));
        await foreach (var _ in client.QueryAsync(maxPerPage: 5))
        {
        }

        Assert.Equal([("old", "5"), ("new", "5")], queries.Select(query => HttpUtility.ParseQueryString(query)).Select(query => (query["sig"], query["$top"])));
    }

    [Theory]
    [InlineData("""{"odata.error":{"code":"TableNotFound","message":{"lang":"en-US","value":"None."}}}""", "TableNotFound")]
    [InlineData("<?xml version=\"1.0\"?><m:error xmlns:m=\"http://x\"><m:code>AuthenticationFailed</m:code><m:message>No.</m:message></m:error>", "AuthenticationFailed")]
    [InlineData("", null)]
    [InlineData("{broken", null)]
    [InlineData("<html>a proxy's own page", null)]
    public async Task Error_InWhateverForm_KeepsItsCode(string body, string? code)
    {
        using var handler = new LossyHandler { Instead = _ => LossyHandler.Json(HttpStatusCode.BadRequest, body) };
        var table = new TableServiceClient(new Uri("https://acme.table.core.windows.net"), new TableSharedKeyCredential("acme", Key), Options(handler)).GetTableClient("t");

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "r"));

        Assert.Equal((400, code), (failure.Status, failure.ErrorCode));
    }

    private static TableClientOptions Options(HttpMessageHandler handler) =>
        new() { Transport = new HttpClientTransport(handler), Retry = { Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) } };

    private sealed class FixedToken : TokenCredential
    {
        public List<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            return new AccessToken("token", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
