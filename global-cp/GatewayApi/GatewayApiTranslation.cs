using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Manifests;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.GatewayApi;

/// <summary>
/// A gateway object in a cluster whose gateways are made from Gateway API: what it adds to the Gateway of its selector, and the routes of its
/// servers. All lie in the namespace of the selector, except what allows references into others.
/// </summary>
internal sealed partial class GatewayApiTranslation(GatewayObject source, GatewayWorkload workload, MeshView mesh)
{
    private const int MaxLabels = 8;

    private readonly GatewayDeclaration _gateway = mesh.Declaration(source.Resource.Fqn)!;
    private readonly GatewayApiOutput _output = new(source.Resource, workload, mesh);

    public UnitOutput Run()
    {
        if (Placement.Refusal(mesh, _gateway, workload) is { } refusal)
        {
            // No gateway waits there to be configured, so a namespace that the group leaves out is none that was meant.
            if (!Placement.IsElsewhere(refusal.Code))
            {
                _output.AddFinding(refusal.Code, "spec.workloadSelector", refusal.Message);
            }
        }
        else if (FindScope() is { } scope)
        {
            AddObjects(scope);
        }

        return _output.Build();
    }

    private GatewayApiScope? FindScope()
    {
        var cluster = mesh.Cluster(_gateway.Organization.Child("clusters", workload.Cluster))!;
        if (mesh.GatewayApiOf(workload.Cluster) is not { } api)
        {
            return null;
        }

        if (GatewayClassChoice.In(cluster, api, out var obstacle) is not { } choice)
        {
            _output.AddFinding(ErrorCatalog.NoGatewayClass, "spec.workloadSelector", obstacle, cluster.Fqn);
            return null;
        }

        if (workload.Labels.Pairs.Count() > MaxLabels || !workload.Labels.Pairs.All(IsLabel))
        {
            _output.AddFinding(
                ErrorCatalog.NotInGatewayApi,
                "spec.workloadSelector.labels",
                $"the labels are those of the gateway that is made: at most {MaxLabels}, as Kubernetes takes them");
            return null;
        }

        return new GatewayApiScope(mesh, _output, workload, _gateway, api, choice);
    }

    private void AddObjects(GatewayApiScope scope)
    {
        if (GatewayApiKind.Gateway.VersionIn(scope.Api) is not { } version)
        {
            _output.AddFinding(ErrorCatalog.KindNotServed, "spec.workloadSelector", $"cluster '{workload.Cluster}' has no Gateway");
            return;
        }

        var name = ManifestNames.Of(GatewayApiKind.Gateway.Code, SlugOf(workload), workload.Name);
        var translation = new ServerTranslation(scope, name);
        var listeners = source.Servers.Zip(_gateway.Servers)
            .Select(server => translation.Serve(server.First, server.Second))
            .OfType<JsonObject>()
            .OrderBy(listener => listener["name"]!.GetValue<string>(), StringComparer.Ordinal)
            .ToArray();
        if (listeners.Length > 0)
        {
            _output.AddGateway(version, name, new JsonObject
            {
                ["gatewayClassName"] = scope.Class.Name,
                ["infrastructure"] = new JsonObject { ["labels"] = ManifestJson.Map(workload.Labels.Pairs.Select(pair => KeyValuePair.Create(pair.Key, pair.Value))) },
                ["listeners"] = new JsonArray(listeners),
            });
        }
    }

    private static string SlugOf(GatewayWorkload workload) =>
        workload.Labels.Pairs.OrderByDescending(pair => pair.Key == "app").Select(pair => pair.Value).FirstOrDefault(workload.Namespace);

    private static bool IsLabel(LabelPair pair) => Key().IsMatch(pair.Key) && pair.Key.Length < 253 && pair.Value.Length <= 63 && Value().IsMatch(pair.Value);

    [GeneratedRegex(@"\A([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9]\z")]
    private static partial Regex Key();

    [GeneratedRegex(@"\A([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?\z")]
    private static partial Regex Value();
}
