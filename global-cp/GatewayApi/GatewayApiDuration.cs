using System.Globalization;

namespace HybridMesh.GlobalControlPlane.GatewayApi;

/// <summary>Durations as Gateway API takes them: whole numbers of at most five digits, and 0s for no limit.</summary>
internal static class GatewayApiDuration
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(99_999);

    /// <summary>A fraction of a millisecond counts as a whole one, or it would be no limit.</summary>
    public static string Of(TimeSpan duration)
    {
        var milliseconds = (long)Math.Ceiling((duration < Longest ? duration : Longest).TotalMilliseconds);
        var (hours, minutes, seconds, rest) = (milliseconds / 3_600_000, milliseconds / 60_000 % 60, milliseconds / 1000 % 60, milliseconds % 1000);
        var text = $"{Part(hours, "h")}{Part(minutes, "m")}{Part(seconds, "s")}{Part(rest, "ms")}";
        return text.Length > 0 ? text : "0s";
    }

    private static string Part(long number, string unit) => number > 0 ? string.Create(CultureInfo.InvariantCulture, $"{number}{unit}") : "";
}
