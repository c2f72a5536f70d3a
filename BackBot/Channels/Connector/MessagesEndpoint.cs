using System.IdentityModel.Tokens.Jwt;
using System.Net.Http.Headers;
using System.Text;
using BackBot.Channels.DirectLine;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Options;

namespace BackBot.Channels.Connector;

/// <summary>
/// <c>POST /api/messages</c>: where Azure Bot Service, Teams among it, hands over activities. 200: taken, now or before. 400: no activity. 401 and 403: a caller,
/// or a tenant, that may not. 413: too large. 503: nothing was done; the channel may send it again.
/// </summary>
internal sealed class MessagesEndpoint(
    IBotFrameworkHttpAdapter adapter, ConnectorBot bot, ConnectorIdentity identity, IOptions<ConnectorOptions> options, ILogger<MessagesEndpoint> log)
{
    public const string Path = "/api/messages";

    private const int LargestToken = 16 * 1024;

    public async Task TakeAsync(HttpContext http)
    {
        if (!identity.IsKnown && !LoopbackCaller.Is(http))
        {
            await RefuseAsync(http, StatusCodes.Status403Forbidden, "Without MicrosoftAppId only programs of this machine are answered.");
            return;
        }

        if (identity.IsKnown && !HasToken(http.Request))
        {
            await RefuseAsync(http, StatusCodes.Status401Unauthorized, "Send the channel's token as Authorization: Bearer <token>.");
            return;
        }

        var body = await RequestBody.ReadAsync(http.Request, options.Value.MaxBodyBytes, http.RequestAborted);
        if (body is null)
        {
            await RefuseAsync(http, StatusCodes.Status413PayloadTooLarge, $"An activity may have {options.Value.MaxBodyBytes} bytes.");
            return;
        }

        if (PostedBody.ProblemOf(body, options.Value.MaxDepth) is { } problem)
        {
            await RefuseAsync(http, StatusCodes.Status400BadRequest, problem);
            return;
        }

        await RunAsync(http, body);
    }

    /// <summary>A token that is no token at all is refused here: the adapter takes it for a fault of its own.</summary>
    private static bool HasToken(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
        && header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
        && header.Parameter is { Length: > 0 and <= LargestToken } token
        && new JwtSecurityTokenHandler().CanReadToken(token);

    /// <summary>A turn does not stop when its caller goes away: what a person said, they have said. It has a time limit of its own.</summary>
    private async Task RunAsync(HttpContext http, string body)
    {
        using var read = new MemoryStream(Encoding.UTF8.GetBytes(body));
        http.Request.Body = read;
        try
        {
            await adapter.ProcessAsync(http.Request, http.Response, bot, CancellationToken.None);
        }
        catch (TurnRefusedException refused)
        {
            await RefuseAsync(http, refused.Status, refused.Message);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !http.Response.HasStarted)
        {
            ConnectorLog.TurnFailed(log, failure);
            await RefuseAsync(http, StatusCodes.Status500InternalServerError, "The service failed; the operator finds the reason in its log.");
        }
    }

    private Task RefuseAsync(HttpContext http, int status, string reason)
    {
        ConnectorLog.Refused(log, status, reason);
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new DirectLineError(new DirectLineError.Detail(status == StatusCodes.Status503ServiceUnavailable ? "TryAgain" : "Refused", reason)));
    }
}
