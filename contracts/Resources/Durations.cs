using System.Globalization;
using System.Text.RegularExpressions;

namespace HybridMesh.Contracts.Resources;

/// <summary>
/// Durations as text: read in Go's units (<c>1h30m</c>, <c>500ms</c>, <c>1.5s</c>), written in seconds as protobuf does (<c>5400s</c>).
/// </summary>
public static partial class Durations
{
    private const int LongestText = 64;

    /// <summary>Reads a duration; false when the text is not one, is negative or beyond what can be counted. Precision: 100 ns.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        if (text.Length is 0 or > LongestText || !Form().IsMatch(text))
        {
            // Go writes zero without a unit.
            return text == "0";
        }

        var ticks = 0m;
        foreach (Match part in Part().Matches(text))
        {
            if (!decimal.TryParse(part.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                || number > TimeSpan.MaxValue.Ticks)
            {
                return false;
            }

            ticks += number * TicksOf(part.Groups["unit"].Value);
            if (ticks > TimeSpan.MaxValue.Ticks)
            {
                return false;
            }
        }

        duration = TimeSpan.FromTicks((long)ticks);
        return true;
    }

    /// <summary>In seconds: <c>31536000s</c>, <c>0.5s</c>.</summary>
    public static string Format(TimeSpan duration) =>
        (duration.Ticks / (decimal)TimeSpan.TicksPerSecond).ToString("0.#######", CultureInfo.InvariantCulture) + "s";

    private static decimal TicksOf(string unit) =>
        unit switch
        {
            "h" => TimeSpan.TicksPerHour,
            "m" => TimeSpan.TicksPerMinute,
            "s" => TimeSpan.TicksPerSecond,
            "ms" => TimeSpan.TicksPerMillisecond,
            "us" or "µs" or "μs" => TimeSpan.TicksPerMicrosecond,
            _ => 0.01m,
        };

    [GeneratedRegex(@"^([0-9]+(\.[0-9]*)?(h|ms|m|s|us|µs|μs|ns))+$")]
    private static partial Regex Form();

    [GeneratedRegex(@"(?<number>[0-9]+(\.[0-9]*)?)(?<unit>h|ms|m|s|us|µs|μs|ns)")]
    private static partial Regex Part();
}
