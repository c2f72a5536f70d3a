using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace BackBot.Health;

/// <summary>Maps <c>/healthz</c>: for probes its status code, for programs JSON, for people a page.</summary>
internal static class HealthRegistration
{
    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz", new HealthCheckOptions { ResponseWriter = HealthReply.WriteAsync });
        return app;
    }
}
