namespace HybridMesh.Contracts.Fields.AccessControl;

/// <summary>What workloads of the mesh may do.</summary>
public sealed record MeshInternalAuthorization
{
    /// <summary>Asks a service.</summary>
    public required ExternalAuthorization External { get; init; }
}
