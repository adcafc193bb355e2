using HybridMesh.Contracts.Resources;

namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>A hostname as one tenant exposes it: of the same hostname of another tenant it knows nothing.</summary>
internal readonly record struct TenantHost(Fqn Tenant, string Hostname)
{
    /// <summary>Stands for hostnames that are not named one by one.</summary>
    public const string Any = "*";
}
