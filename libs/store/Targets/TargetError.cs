namespace HybridMesh.Store.Targets;

/// <summary>A resource that is not as wanted on one instance of a target.</summary>
public sealed record TargetError
{
    /// <summary>The resource.</summary>
    public required string Fqn { get; init; }

    /// <summary>Where.</summary>
    public required TargetKey Key { get; init; }

    /// <summary>Stable code, such as <c>HM-3004</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What is wrong, in words for people.</summary>
    public required string Message { get; init; }

    /// <summary>The revision at which it was found.</summary>
    public required long Revision { get; init; }

    /// <summary>Since when it holds with this code and message; set by the store.</summary>
    public DateTimeOffset Since { get; init; }
}
