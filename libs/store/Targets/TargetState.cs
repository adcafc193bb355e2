namespace HybridMesh.Store.Targets;

/// <summary>What is known of one instance of a target.</summary>
public sealed record TargetState
{
    /// <summary>What it is.</summary>
    public required TargetRegistration Registration { get; init; }

    /// <summary>The replica that holds its stream; null while it is absent.</summary>
    public string? ConnectedReplica { get; init; }

    /// <summary>Since when it is connected, or absent.</summary>
    public required DateTimeOffset ConnectionSince { get; init; }

    /// <summary>The newest revision whose compilation altered what this target must have; 0 when none did.</summary>
    public required long ChangedRevision { get; init; }

    /// <summary>What it last said it applied; null before the first time.</summary>
    public AppliedVersion? Applied { get; init; }

    /// <summary>Since when it has applied that; null before the first time.</summary>
    public DateTimeOffset? AppliedSince { get; init; }

    /// <summary>When it was last connected or heard.</summary>
    public required DateTimeOffset LastSeen { get; init; }
}
