namespace HybridMesh.Contracts.Rules;

/// <summary>Names of services inside a Kubernetes cluster.</summary>
public static class ClusterHosts
{
    private const string Service = "svc";

    /// <summary>
    /// True for a name that a cluster gives: without a dot, <c>name.namespace</c>, or with <c>svc</c> in the third place. All other names may be
    /// outside the mesh.
    /// </summary>
    /// <param name="namespace">Namespace of the service; empty when it is not known.</param>
    /// <param name="host">The name.</param>
    public static bool IsInside(string @namespace, string host) => host.Split('.') switch
    {
        [_] => true,
        [_, var second] => second == @namespace,
        [_, _, var third, ..] => third == Service,
        _ => false,
    };
}
