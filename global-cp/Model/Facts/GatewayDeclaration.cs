using System.Collections.Immutable;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>
/// The face that one gateway object shows to others: where it lies and what it claims. It stays the same when only weights or rules
/// change, and with it everything compiled from it.
/// </summary>
internal sealed record GatewayDeclaration : IFact
{
    public required Fqn Fqn
    {
        get;
        init
        {
            // Translators ask for these more often than for anything else.
            field = value;
            Group = value.Ancestor("gatewaygroups") ?? value;
            Workspace = value.Ancestor("workspaces") ?? value;
            Tenant = value.Ancestor("tenants") ?? value;
            Organization = value.Ancestor("organizations") ?? value;
        }
    }

    public required ClaimOrder Order { get; init; }

    public required GatewayTier Tier { get; init; }

    /// <summary>Namespace of the workload selector.</summary>
    public required string Namespace { get; init; }

    /// <summary>Labels of the workload selector.</summary>
    public required Labels Selector { get; init; }

    public required ImmutableArray<ServerDeclaration> Servers { get; init; }

    /// <summary>True when it sends anything to other clusters, or out of the mesh.</summary>
    public bool LeadsOut => Servers.Any(server => server.IsEgress || (Tier is GatewayTier.Tier1 && server.IsForwarding));

    public Fqn Group { get; private init; }

    public Fqn Workspace { get; private init; }

    public Fqn Tenant { get; private init; }

    public Fqn Organization { get; private init; }

    /// <summary>By labels, of which a gateway may have more; one that is made from objects is made for just these labels.</summary>
    public bool Selects(GatewayWorkload workload) =>
        workload.Namespace == Namespace && (workload.IsGatewayApi ? workload.Labels.Equals(Selector) : workload.Labels.Contains(Selector));

    public void WriteTo(FingerprintWriter writer)
    {
        writer.Add(Order.Created);
        writer.Add((long)Tier);
        writer.Add(Namespace);
        writer.Add(Selector.Text);
        writer.Add((long)Servers.Length);
        foreach (var server in Servers)
        {
            server.WriteTo(writer);
        }
    }
}
