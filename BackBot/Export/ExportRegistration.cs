using BackBot.Channels.DirectLine;
using BackBot.Turns;

namespace BackBot.Export;

/// <summary>Adds "export my data". It needs storage, the content, and Direct Line's signing key and address.</summary>
internal static class ExportRegistration
{
    public static IServiceCollection AddExport(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<SignedTokens>();
        services.AddSingleton<ExportTokens>();
        services.AddSingleton<HeldData>();
        services.AddSingleton<ExportPage>();
        services.AddSingleton<ExportEndpoint>();
        services.AddSingleton<IExportFormat, JsonExport>();
        services.AddSingleton<IExportFormat, CsvExport>();
        services.AddSingleton<IReplyCompletion, ExportLinks>();

        // The framework writes the address of every request into the log, and whoever has a link's address has what it opens.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
        return services;
    }

    public static WebApplication MapExport(this WebApplication app)
    {
        app.MapGet(ExportLinks.Path + "/{token}", (ExportEndpoint endpoint, HttpContext http, string token, string? format) => endpoint.GiveAsync(http, token, format));
        return app;
    }
}
