using Microsoft.Extensions.Options;

namespace HybridMesh.Hosting.Telemetry;

/// <summary>Where traces and metrics go.</summary>
public sealed class TelemetryOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Telemetry";

    /// <summary>OTLP endpoint (gRPC), such as <c>http://127.0.0.1:4317</c>. Default none: nothing is exported, <c>/metrics</c> still answers.</summary>
    public Uri? OtlpEndpoint { get; set; }
}

internal sealed class TelemetryOptionsValidator : IValidateOptions<TelemetryOptions>
{
    public ValidateOptionsResult Validate(string? name, TelemetryOptions options) =>
        options.OtlpEndpoint is null or { IsAbsoluteUri: true, Scheme: "http" or "https" }
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Telemetry:OtlpEndpoint must be an http or https URL, was '{options.OtlpEndpoint}'");
}
