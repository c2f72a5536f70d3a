using BackBot.Storage;

namespace BackBot.Channels.DirectLine;

/// <summary>What holds for every operation: no other site's pages, nothing cached, and an error a client can read whatever goes wrong.</summary>
internal sealed class DirectLineGuard(PublicAddress address, ILogger<DirectLineGuard> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (!address.Admits(http.Request))
        {
            return DirectLineError.OriginNotAllowed;
        }

        try
        {
            return await next(context);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            throw;
        }
        catch (StorageUnavailableException away)
        {
            logger.OperationFailed(http.Request.Method, away);
            return DirectLineError.TryAgain;
        }
        catch (BadHttpRequestException bad) when (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return DirectLineError.TooLarge;
        }
        catch (Exception defect) when (!http.Response.HasStarted)
        {
            logger.OperationFailed(http.Request.Method, defect);
            return DirectLineError.Of(StatusCodes.Status500InternalServerError, "ServerError", "The service failed; the operator finds the reason in its log.");
        }
    }
}
