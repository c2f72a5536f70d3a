using System.ComponentModel.DataAnnotations;

namespace BackBot.Telemetry;

/// <summary>Where metrics are sent; section <c>Telemetry</c>. Nothing leaves the service while <see cref="OtlpEndpoint"/> is not set.</summary>
internal sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>The base address of an OpenTelemetry collector, or of anything else that takes OTLP, such as http://collector:4317.</summary>
    public Uri? OtlpEndpoint { get; set; }

    /// <summary><c>grpc</c>, or <c>http</c> for protobuf over HTTP, posted to <c>v1/metrics</c> below the address.</summary>
    [AllowedValues("grpc", "http", ErrorMessage = "Telemetry:Protocol is grpc or http.")]
    public string Protocol { get; set; } = "grpc";

    /// <summary>Sent with every export, such as <c>api-key=…</c>; several are parted by commas. A secret.</summary>
    public string? Headers { get; set; }

    /// <summary>Seconds between two exports.</summary>
    [Range(5, 3600, ErrorMessage = "Telemetry:IntervalSeconds is between 5 and 3600.")]
    public int IntervalSeconds { get; set; } = 60;
}
