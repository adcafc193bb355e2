namespace HybridMesh.Benchmarks;

/// <summary>One measured number.</summary>
/// <param name="Name">camelCase, with its unit.</param>
/// <param name="Value">The number.</param>
/// <param name="Aim">What we want it to be, in words; null when it only informs.</param>
internal sealed record Figure(string Name, double Value, string? Aim = null);
