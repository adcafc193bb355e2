namespace HybridMesh.Contracts.Reading;

/// <summary>Bounds on what is read. Whatever is beyond one is refused before more of it is looked at.</summary>
public sealed record ReadLimits
{
    /// <summary>Longest input. Default 8 MiB in UTF-8.</summary>
    public int MaxBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Most objects in one input, items of lists included. Default 10,000.</summary>
    public int MaxDocuments { get; init; } = 10_000;

    /// <summary>Most levels of maps and lists in one document. Default 64.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Longest single value, in characters. Default 1 Mi.</summary>
    public int MaxScalarLength { get; init; } = 1024 * 1024;

    /// <summary>Most values in one input, with every alias counted as what it stands for. Default 1,000,000.</summary>
    public int MaxValues { get; init; } = 1_000_000;

    /// <summary>Most violations that are listed; what is beyond is counted only. Default 200.</summary>
    public int MaxViolations { get; init; } = 200;
}
