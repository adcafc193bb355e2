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
    private readonly List<ServingHost> _serving = [];

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
            source.Servers.Zip(_gateway.Servers).ToList().ForEach(server => Serve(server.First, server.Second));
            AddObjects();
        }

        return _output.Build();
    }

    private void Serve(GatewayServer server, ServerDeclaration declaration)
    {
        ServerFindings.ReportDemands(mesh, _output, server, declaration, workload);
        var takesHop = ServerExposure.HoldsHop(mesh, _output, workload, _gateway, declaration);
        int? port = server.Port is { } own && HoldsPort(server, declaration, own) ? own : null;
        if (!Exposure.IsExposed(mesh, declaration, workload))
        {
            return;
        }

        if (server.Egress is not null)
        {
            ServeEgress(server, declaration, takesHop);
        }
        else if (declaration.IsStream)
        {
            ServeStream(server, declaration, port, takesHop);
        }
        else
        {
            ServeRequests(server, declaration, port, takesHop);
        }
    }

    private void ServeRequests(GatewayServer server, ServerDeclaration declaration, int? port, bool takesHop)
    {
        var ports = new List<int>();
        if (port is { } own)
        {
            _servers.Add(own, TlsOf(server), declaration.Hostname);
            ports.Add(own);
        }

        if (takesHop && IstioMeshPort.TryOpen(Scope, declaration, _servers, _peers))
        {
            ports.Add(MeshPort.Number);
        }

        if (ports.Count > 0)
        {
            _serving.Add(new ServingHost(server, ports));
        }
    }

    private void ServeEgress(GatewayServer server, ServerDeclaration declaration, bool takesHop)
    {
        if (takesHop && EgressServing.TryOpen(Scope, server, declaration, _servers, _egress))
        {
            _serving.Add(new ServingHost(server, [MeshPort.Number]));
        }
    }

    private void ServeStream(GatewayServer server, ServerDeclaration declaration, int? port, bool takesHop)
    {
        if ((port is null && !takesHop) || Routes.ToDestinations(server, declaration.Hop) is not { } destinations)
        {
            return;
        }

        if (port is { } own)
        {
            var passesThrough = server.Protocol is ServerProtocol.Passthrough;
            _servers.AddStream(own, TlsOf(server), server.Hostname, passesThrough);
            _serving.Add(new ServingHost(server, [own]) { Destinations = destinations, PassesThrough = passesThrough });
        }

        if (takesHop && IstioMeshPort.TryOpen(Scope, declaration, _servers, _peers))
        {
            _serving.Add(new ServingHost(server, [MeshPort.Number]) { Hostname = HopNames.Of(declaration.Hop), Destinations = destinations });
        }
    }

    private JsonObject? TlsOf(GatewayServer server) =>
        ServerPolicies.TerminatesTls(server.Tls) ? IstioTls.Of(server.Tls!, workload.Namespace) : null;

    private bool HoldsPort(GatewayServer server, ServerDeclaration declaration, int port) =>
        ServerExposure.HoldsHost(mesh, _output, workload, _gateway, declaration, port)
        && PortClaim.Holds(mesh, _output, workload, _gateway, declaration, port)
        && HoldsSecret(server);

    private bool HoldsSecret(GatewayServer server)
    {
        if (!ServerPolicies.TerminatesTls(server.Tls) || server.Tls!.SecretName is not { } secret || IstioTls.SecretIn(workload.Namespace, secret) is not null)
        {
            return true;
        }

        _output.AddFinding(
            ErrorCatalog.CertificateMissing,
            $"{server.Path}.tls.secretName",
            $"Istio gives a gateway secrets of its own namespace '{workload.Namespace}' only, not '{secret}', so port {server.Port} is not served");
        return false;
    }

    private void AddObjects()
    {
        if (_serving.Count == 0)
        {
            return;
        }

        var name = source.Resource.Fqn.Name;
        var gateway = _output.NameOf(IstioKind.Gateway, name);
        Add(IstioKind.Gateway, gateway, new JsonObject { ["selector"] = PodLabels(), ["servers"] = _servers.ToJson() });
        foreach (var hostname in _serving.GroupBy(serving => serving.Hostname))
        {
            Add(
                IstioKind.VirtualService,
                _output.NameOf(IstioKind.VirtualService, hostname.Key, hostname.Key),
                IstioVirtualService.Of($"{workload.Namespace}/{gateway}", hostname.Key, [.. hostname], Routes));
        }

        if (!_peers.IsEmpty)
        {
            Add(IstioKind.AuthorizationPolicy, _output.NameOf(IstioKind.AuthorizationPolicy, $"{name}-peers"), _peers.ToSpec(PodLabels(), PodPorts.Of(mesh, workload, MeshPort.Number)));
        }

        if (!_egress.IsEmpty)
        {
            Add(IstioKind.AuthorizationPolicy, _output.NameOf(IstioKind.AuthorizationPolicy, $"{name}-egress", "egress"), _egress.ToSpec(PodLabels(), [.. PodPorts.Of(mesh, workload, MeshPort.Number)]));
        }

        new IstioAccess(_output, workload, mesh, name).Add(_serving);
    }

    private void Add(IstioKind kind, string name, JsonObject spec) => _output.Add(new IstioObject(kind, workload.Namespace, name, spec));

    private JsonObject PodLabels() => PodSelection.LabelsOf(workload);
}
