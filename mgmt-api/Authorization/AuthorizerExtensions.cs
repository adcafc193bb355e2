using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Resources;
using HybridMesh.ManagementApi.Hosting.Problems;

namespace HybridMesh.ManagementApi.Authorization;

internal static class AuthorizerExtensions
{
    /// <summary>Why the caller may not do this; null when it may.</summary>
    public static Problem? FindProblem(this IAuthorizer authorizer, HttpContext context, Permission permission, Fqn? fqn)
    {
        var principal = context.GetPrincipal();
        return authorizer.IsAllowed(principal, permission, fqn)
            ? null
            : new Problem(ErrorCatalog.Forbidden, $"'{principal.Name}' needs {permission} at {fqn?.Value ?? "the installation"}");
    }
}
