using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.ManagementApi.Authorization;

/// <summary>The one principal there is, the administrator, may do everything; anybody else nothing.</summary>
internal sealed class AdministratorAuthorizer : IAuthorizer
{
    public bool IsAllowed(Principal principal, Permission permission, Fqn? fqn) =>
        principal.Name == AdminTokenBootstrap.AdministratorName;
}
