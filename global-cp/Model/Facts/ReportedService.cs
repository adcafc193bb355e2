using System.Collections.Immutable;

namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>A service as its cluster knows it; nothing of its endpoints.</summary>
/// <param name="Namespace">It is in.</param>
/// <param name="Name">Short name.</param>
/// <param name="Hostname">Fully qualified.</param>
/// <param name="Labels">Of the service itself.</param>
/// <param name="Ports">Sorted by number.</param>
/// <param name="Accounts">Service accounts of the pods behind it; empty while they are not known.</param>
internal sealed record ReportedService(
    string Namespace, string Name, string Hostname, Labels Labels, ImmutableArray<ReportedPort> Ports, ImmutableSortedSet<string> Accounts)
{
    /// <summary>What a route may call it: a Kubernetes service answers to its short name and to every longer form of it.</summary>
    public IEnumerable<string> Names =>
        [Name, $"{Name}.{Namespace}", $"{Name}.{Namespace}.svc", $"{Name}.{Namespace}.svc.cluster.local", Hostname];
}
