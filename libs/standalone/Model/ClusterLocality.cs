namespace HybridMesh.Standalone;

/// <summary>A place; empty parts are not known.</summary>
public sealed record ClusterLocality
{
    /// <summary>Such as <c>eu-central</c>.</summary>
    public string Region { get; init; } = "";

    /// <summary>Inside the region.</summary>
    public string Zone { get; init; } = "";

    /// <summary>Inside the zone.</summary>
    public string SubZone { get; init; } = "";
}
