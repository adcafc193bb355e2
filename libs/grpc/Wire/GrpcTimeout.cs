using System.Globalization;

namespace HybridMesh.Grpc.Wire;

/// <summary>The <c>grpc-timeout</c> header: at most eight digits and a unit.</summary>
internal static class GrpcTimeout
{
    /// <summary>Timers hold no longer time; whoever asks for more gets this.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(24);

    private const long MaxValue = 99_999_999;

    public static string Format(TimeSpan timeout)
    {
        var ticks = Math.Max(timeout.Ticks, 0);
        (long Value, char Unit)[] forms =
        [
            (ticks * 100, 'n'),
            (Rounded(ticks, TimeSpan.TicksPerMicrosecond), 'u'),
            (Rounded(ticks, TimeSpan.TicksPerMillisecond), 'm'),
            (Rounded(ticks, TimeSpan.TicksPerSecond), 'S'),
            (Rounded(ticks, TimeSpan.TicksPerMinute), 'M'),
        ];
        foreach (var (value, unit) in ticks < MaxValue ? forms : forms[1..])
        {
            if (value <= MaxValue)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{value}{unit}");
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Math.Min(Rounded(ticks, TimeSpan.TicksPerHour), MaxValue)}H");
    }

    public static bool TryParse(string text, out TimeSpan timeout)
    {
        timeout = default;
        if (text.Length is < 2 or > 9
            || !long.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        var ticksPerUnit = text[^1] switch
        {
            'H' => TimeSpan.TicksPerHour,
            'M' => TimeSpan.TicksPerMinute,
            'S' => TimeSpan.TicksPerSecond,
            'm' => TimeSpan.TicksPerMillisecond,
            'u' => TimeSpan.TicksPerMicrosecond,
            'n' => 0,
            _ => -1,
        };
        if (ticksPerUnit < 0)
        {
            return false;
        }

        timeout = ticksPerUnit == 0 ? TimeSpan.FromTicks(value / 100) : TimeSpan.FromTicks(value * ticksPerUnit);
        return true;
    }

    private static long Rounded(long ticks, long perUnit) => (ticks + perUnit - 1) / perUnit;
}
