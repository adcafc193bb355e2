using System.Collections.Immutable;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.GlobalControlPlane.Istio.Egress;

/// <summary>Which workloads a permission is for.</summary>
internal abstract record EgressWorkloads
{
    private EgressWorkloads()
    {
    }

    /// <summary>All that can see the gateway.</summary>
    internal sealed record Everybody : EgressWorkloads;

    /// <summary>Those of the gateway's namespace.</summary>
    internal sealed record OfNamespace : EgressWorkloads;

    /// <summary>Those of the namespaces of the gateway's group.</summary>
    internal sealed record OfGroup : EgressWorkloads;

    /// <summary>Those of the namespaces of some workspaces.</summary>
    internal sealed record OfWorkspaces(ImmutableArray<Fqn> Workspaces) : EgressWorkloads;

    /// <summary>Those with some service accounts, as <c>namespace/account</c>.</summary>
    internal sealed record WithAccounts(ImmutableArray<string> Accounts) : EgressWorkloads;
}
