using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace BackBot.Telemetry;

/// <summary>Sends every meter of BackBot, and the runtime's own, while the service runs; the last export is made when it stops.</summary>
internal sealed class MetricsExport(IOptions<TelemetryOptions> options) : IHostedService, IDisposable
{
    private MeterProvider? _provider;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value is { OtlpEndpoint: { } endpoint } settings)
        {
            var exporter = new OtlpMetricExporter(new OtlpExporterOptions
            {
                Endpoint = settings.Protocol == "http" ? new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/v1/metrics") : endpoint,
                Protocol = settings.Protocol == "http" ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc,
                Headers = settings.Headers,
            });
            _provider = Sdk.CreateMeterProviderBuilder()
                .ConfigureResource(resource => resource.AddService("BackBot"))
                .AddMeter("BackBot.*", "System.Runtime")
                .AddReader(new PeriodicExportingMetricReader(exporter, settings.IntervalSeconds * 1000))
                .Build();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <summary>A host may be stopped and disposed of at the same time.</summary>
    public void Dispose() => Interlocked.Exchange(ref _provider, null)?.Dispose();
}
