using System.Globalization;
using System.Text.RegularExpressions;

namespace HybridMesh.Istio.Testing.Reading;

/// <summary>Durations as Go writes them: <c>1h30m</c>, <c>1.5s</c>, <c>250ms</c>.</summary>
internal static partial class GoDuration
{
    /// <summary>The length in nanoseconds; null when the text is no duration.</summary>
    public static decimal? Nanoseconds(string text)
    {
        if (text is "0" or "+0" or "-0")
        {
            return 0;
        }

        if (!Whole().IsMatch(text))
        {
            return null;
        }

        var sum = Part().Matches(text).Sum(part =>
            decimal.Parse($"0{part.Groups[1].Value}", CultureInfo.InvariantCulture) * Unit(part.Groups[2].Value));
        return text.StartsWith('-') ? -sum : sum;
    }

    private static decimal Unit(string name) => name switch
    {
        "h" => 3_600_000_000_000,
        "m" => 60_000_000_000,
        "s" => 1_000_000_000,
        "ms" => 1_000_000,
        "us" => 1_000,
        _ => 1,
    };

    [GeneratedRegex(@"^[-+]?(([0-9]+(\.[0-9]*)?|\.[0-9]+)(h|ms|m|s|us|ns))+$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"([0-9]+\.?[0-9]*|\.[0-9]+)(h|ms|m|s|us|ns)")]
    private static partial Regex Part();
}
