using System.Text.Json.Nodes;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Manifests;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio.EastWest;

/// <summary>
/// The services of a workspace at one gateway that lets calls from other clusters in. The gateway looks at nothing but the name of the service: the
/// proxies of caller and service speak TLS with each other. Only services that are named are reachable so, never all of the cluster.
/// </summary>
internal sealed class EastWestExportUnit(Fqn setting, Fqn workspace, GatewayWorkload workload)
    : UnitKey(setting, workload.Target, workload.Name)
{
    private const string Path = "spec.defaultEastWestGatewaySettings";

    public override UnitOutput Compile(MeshView mesh)
    {
        if (mesh.Resource(Owner) is not { } resource || mesh.EastWestOf(workspace) is not { } facts)
        {
            return UnitOutput.Empty;
        }

        var output = new IstioOutput(resource, workload, mesh);
        if (NamespaceOwnership.Owner(mesh, workload.Cluster, workload.Namespace) != workspace)
        {
            output.AddFinding(
                ErrorCatalog.NamespaceClaimedElsewhere,
                Path,
                $"namespace '{workload.Namespace}' of cluster '{workload.Cluster}' is not the workspace's: its gateway lets no calls in");
        }
        else if (mesh.Cluster(workspace.Ancestor("organizations")!.Value.Child("clusters", workload.Cluster)) is { IsPlaintext: true })
        {
            // One port has one protocol, and this one may speak plain HTTP to tier-1 gateways.
            output.AddFinding(
                ErrorCatalog.ServerNotExposed,
                Path,
                $"gateways of cluster '{workload.Cluster}' take no TLS at port {MeshPort.Number} (gatewayTransport PLAINTEXT): no calls come in there");
        }
        else if (PodSelection.TakesOthers(mesh, workload))
        {
            output.AddFinding(ErrorCatalog.SelectorTakesOthers, Path, PodSelection.Explain(workload));
        }
        else
        {
            AddServices(mesh, facts, output);
        }

        return output.Build();
    }

    private void AddServices(MeshView mesh, EastWestFacts facts, IstioOutput output)
    {
        foreach (var @namespace in EastWestServices.OwnNamespacesAt(mesh, workspace, facts, workload))
        {
            output.AddFinding(
                ErrorCatalog.NamespaceNotShared,
                Path,
                $"namespace '{@namespace}' of cluster '{workload.Cluster}' is its own (namespaceScope): nobody calls its services from elsewhere");
        }

        if (EastWestServices.At(mesh, workspace, facts, workload).Select(service => service.Hostname).ToArray() is { Length: > 0 } hosts)
        {
            output.Add(new IstioObject(
                IstioKind.Gateway,
                workload.Namespace,
                output.NameOf(IstioKind.Gateway, $"{workspace.Name}-east-west"),
                new JsonObject { ["selector"] = PodSelection.LabelsOf(workload), ["servers"] = new JsonArray(Server(hosts)) }));
        }
    }

    private static JsonObject Server(string[] hosts) => new()
    {
        ["port"] = new JsonObject { ["number"] = MeshPort.Number, ["name"] = $"tls-{MeshPort.Number}", ["protocol"] = "TLS" },
        ["hosts"] = ManifestJson.Strings(hosts),
        ["tls"] = new JsonObject { ["mode"] = "AUTO_PASSTHROUGH" },
    };
}
