using HybridMesh.Contracts.Errors;
using HybridMesh.Discovery.Gateway;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>The way from a tier-1 gateway to the gateways of a cluster, for one hostname.</summary>
internal sealed class Tier2Hop(MeshView mesh, GatewayOutput output, ServerDeclaration server)
{
    // The tenant need not be part of the name: a target lies in one namespace, and a namespace belongs to one tenant.
    public string NameOf(string cluster) => $"clusters/{cluster}/{server.Hostname}";

    public GatewayBackend ToBackend(Tier2Site site)
    {
        var remote = new RemoteGateway
        {
            Endpoints = { site.Endpoints.Select(endpoint => new Address { Host = endpoint.Host, Port = endpoint.Port }) },
        };
        if (site.Cluster.IsPlaintext)
        {
            output.AddFinding(ErrorCatalog.PlaintextHop, server.Path, $"cluster '{site.Name}' is reached without encryption", site.Cluster.Fqn);
        }
        else
        {
            remote.Tls = new MeshTls
            {
                Sni = server.Hostname,
                ServerIds = { site.Namespaces.Select(@namespace => mesh.Settings.GatewaysOf(site.Name, @namespace)) },
            };
        }

        return new GatewayBackend { Cluster = site.Name, RemoteGateway = remote };
    }
}
