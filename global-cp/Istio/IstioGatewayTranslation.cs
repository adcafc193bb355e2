using System.Text.Json.Nodes;
using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Istio.Egress;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>
/// A gateway object on an Istio gateway: one Gateway with all ports, one VirtualService per hostname with what its routes to other clusters
/// need, and one policy for who may come over the mesh port. All lie in the namespace of the gateway's pods.
/// </summary>
internal sealed class IstioGatewayTranslation(GatewayObject source, GatewayWorkload workload, MeshView mesh)
{
    private readonly GatewayDeclaration _gateway = mesh.Declaration(source.Resource.Fqn)!;
    private readonly IstioOutput _output = new(source.Resource, workload, mesh);
    private readonly IstioServers _servers = new(workload.Namespace);
    private readonly MeshPeerPolicy _peers = new();
    private readonly EgressPolicy _egress = new();

    private TranslationScope Scope => new(mesh, _output, workload, _gateway);

    private IstioRoutes Routes => new(Scope, _output);

    public UnitOutput Run()
    {
        if (Placement.Refusal(mesh, _gateway, workload) is { } refusal)
        {
            _output.AddFinding(refusal.Code, "spec.workloadSelector", refusal.Message);
        }
        else if (PodSelection.TakesOthers(mesh, workload))
        {
            _output.AddFinding(ErrorCatalog.SelectorTakesOthers, "spec.workloadSelector", PodSelection.Explain(workload));
        }
        else
        {
            var serving = new IstioServing(Scope, _output, _servers, _peers, _egress);
            AddObjects([.. source.Servers.Zip(_gateway.Servers).SelectMany(server => serving.Serve(server.First, server.Second))]);
        }

        return _output.Build();
    }

    private void AddObjects(ServingHost[] serving)
    {
        if (serving.Length == 0)
        {
            return;
        }

        var name = source.Resource.Fqn.Name;
        var gateway = _output.NameOf(IstioKind.Gateway, name);
        Add(IstioKind.Gateway, gateway, new JsonObject { ["selector"] = PodLabels(), ["servers"] = _servers.ToJson() });
        foreach (var hostname in serving.GroupBy(one => one.Hostname))
        {
            Add(
                IstioKind.VirtualService,
                _output.NameOf(IstioKind.VirtualService, hostname.Key, hostname.Key),
                IstioVirtualService.Of($"{workload.Namespace}/{gateway}", hostname.Key, [.. hostname], Routes));
        }

        if (!_peers.IsEmpty)
        {
            AddPolicy(_peers.ToSpec(PodLabels(), PodPorts.Of(mesh, workload, MeshPort.Number)), $"{name}-peers");
        }

        if (!_egress.IsEmpty)
        {
            AddPolicy(_egress.ToSpec(PodLabels(), [.. PodPorts.Of(mesh, workload, MeshPort.Number)]), $"{name}-egress", "egress");
        }

        new IstioAccess(_output, workload, mesh, name).Add(serving);
    }

    private void AddPolicy(JsonObject spec, string slug, params IEnumerable<string> part) =>
        Add(IstioKind.AuthorizationPolicy, _output.NameOf(IstioKind.AuthorizationPolicy, slug, part), spec);

    private void Add(IstioKind kind, string name, JsonObject spec) => _output.Add(new IstioObject(kind, workload.Namespace, name, spec));

    private JsonObject PodLabels() => PodSelection.LabelsOf(workload);
}
