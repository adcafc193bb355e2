using System.Text.Json.Nodes;
using HybridMesh.GlobalControlPlane.Manifests;

namespace HybridMesh.GlobalControlPlane.Istio.Clients;

/// <summary>
/// Keeps calls at a port to the endpoints that serve it, where some do not. Endpoints belong to all ports of a host, so those of such a port are a
/// subset, which a route chooses.
/// </summary>
internal static class ClientRoutes
{
    /// <summary>The label of endpoints that serve the port.</summary>
    public static string LabelOf(RemotePort port) => $"{CopiedMetadata.Prefix}serves-{port.Name}";

    public static JsonArray Subsets(RemoteHost host) =>
    [
        .. host.Partial.Select(port => new JsonObject
        {
            ["name"] = port.Name,
            ["labels"] = new JsonObject { [LabelOf(port)] = "true" },
        }),
    ];

    /// <summary>Names every port: what a route does not name would find none.</summary>
    public static JsonObject VirtualService(RemoteHost host)
    {
        var partial = host.Partial.ToHashSet();
        return new JsonObject { ["hosts"] = ManifestJson.Strings([host.Hostname]) }
            .With("http", Routes(host, partial, isTcp: false))
            .With("tcp", Routes(host, partial, isTcp: true));
    }

    private static JsonArray Routes(RemoteHost host, HashSet<RemotePort> partial, bool isTcp) =>
    [
        .. from port in host.Ports
           where port.IsTcp == isTcp
           let destination = new JsonObject { ["host"] = host.Hostname, ["port"] = new JsonObject { ["number"] = port.Number } }
           select new JsonObject
           {
               ["match"] = new JsonArray(new JsonObject { ["port"] = port.Number }),
               ["route"] = new JsonArray(new JsonObject { ["destination"] = destination.With("subset", partial.Contains(port) ? port.Name : null) }),
           },
    ];
}
