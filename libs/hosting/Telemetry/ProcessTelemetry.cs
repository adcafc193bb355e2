using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace HybridMesh.Hosting.Telemetry;

/// <summary>
/// Owns the OpenTelemetry providers of the process. OpenTelemetry's hosting package is not used: the providers start and end with
/// this hosted service.
/// </summary>
internal sealed class ProcessTelemetry : IHostedService, IDisposable
{
    private const int CollectTimeoutMilliseconds = 5_000;

    private readonly MeterProvider _meters;
    private readonly TracerProvider? _traces;
    private readonly MetricsTextExporter _exporter = new();
    private readonly Lock _collecting = new();

    public ProcessTelemetry(string processName, TelemetryOptions options)
    {
        var resource = ResourceBuilder.CreateEmpty().AddService(processName, serviceNamespace: "hybridmesh");
        var meters = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter("HybridMesh.*", "System.Runtime")
            .AddReader(new BaseExportingMetricReader(_exporter));
        if (options.OtlpEndpoint is { } endpoint)
        {
            meters.AddOtlpExporter(otlp => Configure(otlp, endpoint));
            _traces = Sdk.CreateTracerProviderBuilder()
                .SetResourceBuilder(resource)
                .AddSource("HybridMesh.*", "Microsoft.AspNetCore", "System.Net.Http")
                .AddOtlpExporter(otlp => Configure(otlp, endpoint))
                .Build();
        }

        _meters = meters.Build();
    }

    /// <summary>All metrics as the Prometheus text format, 0.0.4.</summary>
    public string CollectText()
    {
        lock (_collecting)
        {
            _exporter.Collect?.Invoke(CollectTimeoutMilliseconds);
            return _exporter.TakeText();
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _traces?.Dispose();
        _meters.Dispose();
    }

    private static void Configure(OtlpExporterOptions options, Uri endpoint) => options.Endpoint = endpoint;
}
