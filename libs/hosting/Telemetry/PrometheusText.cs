using System.Globalization;
using System.Text;
using OpenTelemetry;

namespace HybridMesh.Hosting.Telemetry;

/// <summary>
/// Names, escapes and samples of the Prometheus text format; names follow OpenTelemetry's rules for the translation (dots become
/// underscores, the unit and, for counters, <c>_total</c> are appended).
/// </summary>
internal static class PrometheusText
{
    public static string MetricName(string name, string unit, bool isCounter)
    {
        var suffix = unit switch { "s" => "_seconds", "ms" => "_milliseconds", "By" => "_bytes", _ => "" };
        var safe = Sanitize(name);
        safe = safe.EndsWith(suffix, StringComparison.Ordinal) ? safe : safe + suffix;
        return isCounter && !safe.EndsWith("_total", StringComparison.Ordinal) ? safe + "_total" : safe;
    }

    public static string EscapeHelp(string? help) =>
        (help ?? "").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    public static void AppendSample(StringBuilder text, string name, ReadOnlyTagCollection tags, double? upperBound, double value)
    {
        text.Append(name);
        AppendLabels(text, tags, upperBound);
        text.Append(' ').Append(Number(value)).Append('\n');
    }

    private static void AppendLabels(StringBuilder text, ReadOnlyTagCollection tags, double? upperBound)
    {
        var separator = '{';
        foreach (var tag in tags)
        {
            AppendLabel(text, separator, Sanitize(tag.Key), Convert.ToString(tag.Value, CultureInfo.InvariantCulture) ?? "");
            separator = ',';
        }

        if (upperBound is { } bound)
        {
            AppendLabel(text, separator, "le", Number(bound));
            separator = ',';
        }

        if (separator == ',')
        {
            text.Append('}');
        }
    }

    private static void AppendLabel(StringBuilder text, char separator, string key, string value) =>
        text.Append(separator).Append(key).Append("=\"")
            .Append(value.Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("\"", "\\\"", StringComparison.Ordinal)
                .Replace("\n", "\\n", StringComparison.Ordinal))
            .Append('"');

    private static string Number(double value) =>
        double.IsPositiveInfinity(value) ? "+Inf" : value.ToString("R", CultureInfo.InvariantCulture);

    private static string Sanitize(string name) =>
        string.Create(name.Length, name, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsAsciiLetterOrDigit(source[i]) ? char.ToLowerInvariant(source[i]) : '_';
            }
        });
}
