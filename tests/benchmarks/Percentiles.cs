namespace HybridMesh.Benchmarks;

/// <summary>Order statistics of a set of samples.</summary>
internal static class Percentiles
{
    /// <summary>The smallest sample that at least <paramref name="share"/> (0 to 1) of all samples do not exceed: nearest rank.</summary>
    public static double Of(IReadOnlyCollection<double> samples, double share)
    {
        var ordered = samples.Order().ToArray();
        return ordered[Math.Clamp((int)Math.Ceiling(share * ordered.Length) - 1, 0, ordered.Length - 1)];
    }
}
