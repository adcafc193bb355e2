using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Fields.AccessControl;

/// <summary>What a caller may do.</summary>
[OneOf(nameof(External), nameof(Local), IsOptional = true)]
[NotSupportedYet("meshInternalAuthz", "authorization inside the mesh comes with transit servers")]
public sealed record Authorization
{
    /// <summary>Asks a service.</summary>
    public ExternalAuthorization? External { get; init; }

    /// <summary>Rules on the claims of tokens.</summary>
    public LocalAuthorization? Local { get; init; }
}
