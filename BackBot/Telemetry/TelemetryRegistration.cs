namespace BackBot.Telemetry;

/// <summary>Adds the export of metrics.</summary>
internal static class TelemetryRegistration
{
    /// <summary>Added before everything else, it starts first and stops last, so that nothing that is counted is missed.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TelemetryOptions>()
            .Bind(configuration.GetSection(TelemetryOptions.Section))
            .ValidateDataAnnotations()
            .Validate(options => options.OtlpEndpoint is null or { IsAbsoluteUri: true, Scheme: "http" or "https" }, "Telemetry:OtlpEndpoint is an http or https address, such as http://collector:4317.")
            .ValidateOnStart();
        services.AddHostedService<MetricsExport>();
        return services;
    }
}
