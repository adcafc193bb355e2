using System.Diagnostics.Metrics;
using Xunit;

namespace HybridMesh.Hosting.Tests;

public sealed class MetricsTests
{
    [Fact]
    public async Task Metrics_Should_WriteCountersAndHistograms_When_OurMetersMeasured()
    {
        await using var process = await RunningProcess.StartAsync([]);
        using var meter = new Meter("HybridMesh.Tests");
        var pushes = meter.CreateCounter<long>("pushes", description: "Pushes\nby outcome");
        var duration = meter.CreateHistogram<double>(
            "push.duration", "s", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 1] });
        pushes.Add(2, new KeyValuePair<string, object?>("outcome", "a\"b"));
        duration.Record(0.5);

        var text = await process.Client.GetStringAsync(process.Url("one", "/metrics"));

        Assert.Contains(
            "# HELP pushes_total Pushes\\nby outcome\n# TYPE pushes_total counter\npushes_total{outcome=\"a\\\"b\"} 2\n", text, StringComparison.Ordinal);
        Assert.Contains(
            """
            push_duration_seconds_bucket{le="0.1"} 0
            push_duration_seconds_bucket{le="1"} 1
            push_duration_seconds_bucket{le="+Inf"} 1
            push_duration_seconds_sum 0.5
            push_duration_seconds_count 1
            """, text, StringComparison.Ordinal);
    }
}
