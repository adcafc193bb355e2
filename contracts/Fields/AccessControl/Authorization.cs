using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Fields.AccessControl;

/// <summary>What a caller may do.</summary>
[OneOf(nameof(External), nameof(Local), nameof(MeshInternalAuthz), IsOptional = true)]
public sealed record Authorization
{
    /// <summary>Asks a service.</summary>
    public ExternalAuthorization? External { get; init; }

    /// <summary>Rules on the claims of tokens.</summary>
    public LocalAuthorization? Local { get; init; }

    /// <summary>The same for workloads of the mesh, in the form of servers that only they call: TRANSIT and <c>internalServers</c>.</summary>
    public MeshInternalAuthorization? MeshInternalAuthz { get; init; }
}
