namespace HybridMesh.Contracts.Reading;

/// <summary>How input is read.</summary>
public sealed record ReadOptions
{
    /// <summary>Defaults for everything.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>How the text is written. Default: found out by looking.</summary>
    public InputFormat Format { get; init; } = InputFormat.Auto;

    /// <summary>Bounds.</summary>
    public ReadLimits Limits { get; init; } = new();

    /// <summary>True lets unknown fields pass with a warning, for imports of files that were never checked. Default false.</summary>
    public bool AllowUnknownFields { get; init; }
}
