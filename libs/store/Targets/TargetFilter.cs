namespace HybridMesh.Store.Targets;

/// <summary>Which targets to list. Null does not filter.</summary>
public sealed record TargetFilter
{
    /// <summary>All targets.</summary>
    public static TargetFilter All { get; } = new();

    /// <summary>Only those of this cluster.</summary>
    public string? Cluster { get; init; }

    /// <summary>Only the instances of these targets.</summary>
    public IReadOnlyCollection<string>? Targets { get; init; }

    /// <summary>Only those that this revision or a later one altered.</summary>
    public long? ChangedSince { get; init; }
}
