using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Rules;

namespace HybridMesh.Contracts.Kinds.Tenancy.Workspaces;

internal static class WorkspaceValidator
{
    public static IEnumerable<Violation> Validate(Workspace spec) => SelectorRule.Check("spec.namespaceSelector", spec.NamespaceSelector);
}
