using System.Collections.Immutable;
using HybridMesh.Contracts.Kinds.Tenancy.Clusters;

namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>Which namespaces of a cluster are the same as those of that name in other clusters.</summary>
/// <param name="IsUsual">True when all are but the exceptions; false when none is but the exceptions.</param>
/// <param name="Exceptions">Namespaces with the opposite.</param>
internal sealed record NamespaceSharing(bool IsUsual, ImmutableSortedSet<string> Exceptions)
{
    public static NamespaceSharing Of(NamespaceScope? scope) =>
        new(scope?.Scope is not NamespaceScopeKind.Local, (scope?.Exceptions ?? []).ToImmutableSortedSet(StringComparer.Ordinal));

    public bool Shares(string @namespace) => Exceptions.Contains(@namespace) != IsUsual;

    public void WriteTo(FingerprintWriter writer)
    {
        writer.Add(IsUsual);
        writer.Add([.. Exceptions]);
    }
}
