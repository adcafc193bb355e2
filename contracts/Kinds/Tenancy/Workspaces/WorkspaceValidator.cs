using HybridMesh.Contracts.Errors;

namespace HybridMesh.Contracts.Kinds.Tenancy.Workspaces;

internal static class WorkspaceValidator
{
    public static IEnumerable<Violation> Validate(Workspace spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return [];
    }
}
