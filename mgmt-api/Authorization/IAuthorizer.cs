using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.ManagementApi.Authorization;

/// <summary>Decides who may do what. Users, teams and roles come here.</summary>
internal interface IAuthorizer
{
    /// <summary>True when the principal has the permission at this resource.</summary>
    /// <param name="principal">Who asks.</param>
    /// <param name="permission">What for.</param>
    /// <param name="fqn">Where; null for what belongs to the installation as a whole.</param>
    bool IsAllowed(Principal principal, Permission permission, Fqn? fqn);
}
