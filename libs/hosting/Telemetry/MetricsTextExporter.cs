using System.Text;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace HybridMesh.Hosting.Telemetry;

/// <summary>
/// Writes collected metrics in the Prometheus text format 0.0.4. (OpenTelemetry's own Prometheus exporter cannot be restored here;
/// aggregation is OpenTelemetry's, only the formatting is ours.)
/// </summary>
[ExportModes(ExportModes.Pull)]
internal sealed class MetricsTextExporter : BaseExporter<Metric>, IPullMetricExporter
{
    private string _text = "";

    public Func<int, bool>? Collect { get; set; }

    public override ExportResult Export(in Batch<Metric> batch)
    {
        var text = new StringBuilder();
        foreach (var metric in batch)
        {
            Write(text, metric);
        }

        _text = text.ToString();
        return ExportResult.Success;
    }

    public string TakeText() => Interlocked.Exchange(ref _text, "");

    private static void Write(StringBuilder text, Metric metric)
    {
        var name = PrometheusText.MetricName(metric.Name, metric.Unit, isCounter: IsCounter(metric.MetricType));
        var type = IsCounter(metric.MetricType) ? "counter" : metric.MetricType == MetricType.Histogram ? "histogram" : "gauge";
        text.Append("# HELP ").Append(name).Append(' ').Append(PrometheusText.EscapeHelp(metric.Description)).Append('\n');
        text.Append("# TYPE ").Append(name).Append(' ').Append(type).Append('\n');
        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            WritePoint(text, name, metric.MetricType, point);
        }
    }

    private static void WritePoint(StringBuilder text, string name, MetricType type, in MetricPoint point)
    {
        switch (type)
        {
            case MetricType.LongSum or MetricType.LongSumNonMonotonic:
                PrometheusText.AppendSample(text, name, point.Tags, null, point.GetSumLong());
                break;
            case MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic:
                PrometheusText.AppendSample(text, name, point.Tags, null, point.GetSumDouble());
                break;
            case MetricType.LongGauge:
                PrometheusText.AppendSample(text, name, point.Tags, null, point.GetGaugeLastValueLong());
                break;
            case MetricType.DoubleGauge:
                PrometheusText.AppendSample(text, name, point.Tags, null, point.GetGaugeLastValueDouble());
                break;
            case MetricType.Histogram:
                WriteHistogram(text, name, point);
                break;
            default:
                break; // exponential histograms are never configured
        }
    }

    private static void WriteHistogram(StringBuilder text, string name, in MetricPoint point)
    {
        var cumulative = 0L;
        foreach (var bucket in point.GetHistogramBuckets())
        {
            cumulative += bucket.BucketCount;
            PrometheusText.AppendSample(text, name + "_bucket", point.Tags, bucket.ExplicitBound, cumulative);
        }

        PrometheusText.AppendSample(text, name + "_sum", point.Tags, null, point.GetHistogramSum());
        PrometheusText.AppendSample(text, name + "_count", point.Tags, null, point.GetHistogramCount());
    }

    private static bool IsCounter(MetricType type) => type is MetricType.LongSum or MetricType.DoubleSum;
}
