using HybridMesh.Contracts.Kinds.Gateways.Tier1Gateways;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways.Tier1Gateways;

/// <summary>A Tier1Gateway spreads the requests for a hostname over the clusters that expose it.</summary>
internal sealed class Tier1GatewayTranslator : GatewayObjectTranslator
{
    public override string KindId => "gateway/Tier1Gateway";

    protected override GatewayObject Read(Resource resource)
    {
        var spec = (Tier1Gateway)resource.Spec;
        return new GatewayObject(
            resource,
            GatewayTier.Tier1,
            spec.WorkloadSelector,
            [
                .. spec.ExternalServers.Select((server, index) => Read(resource, server, index)),
                .. spec.PassthroughServers.Select(Read),
                .. spec.TcpExternalServers.Select(Read),
                .. spec.InternalServers.Select((server, index) => Read(resource, server, index)),
                .. spec.TcpInternalServers.Select(Read),
            ]);
    }

    private static GatewayServer Read(Tier1PassthroughServer server, int index)
    {
        var path = $"spec.passthroughServers[{index}]";
        return StreamServer.Passthrough(path, server.Hostname, server.Port, new RuleAction.ToClusters(path, server.Clusters, false));
    }

    private static GatewayServer Read(Tier1TcpServer server, int index)
    {
        var path = $"spec.tcpExternalServers[{index}]";
        return StreamServer.Tcp(path, server.Hostname, server.Port, new RuleAction.ToClusters(path, server.Clusters, false), server.Tls);
    }

    private static GatewayServer Read(Tier1InternalTcpServer server, int index)
    {
        var path = $"spec.tcpInternalServers[{index}]";
        return StreamServer.Tcp(path, server.Hostname, null, new RuleAction.ToClusters(path, server.Clusters, false), null) with { IsTransit = true };
    }

    private static GatewayServer Read(Resource resource, Tier1InternalServer server, int index)
    {
        var path = $"spec.internalServers[{index}]";
        return new GatewayServer
        {
            Path = path,
            Hostname = server.Hostname.ToLowerInvariant(),
            Port = null,
            Tls = null,
            Rules = [new ServerRule(new RuleAction.ToClusters(path, server.Clusters, false))],
            IsTransit = true,
            Access = ServerAccess.Of(server.Authentication, server.Authorization, null),
            HasUnreadable = ServerPolicies.HasUnreadable(resource, "internalServers", index, "authentication", "authorization"),
        };
    }

    private static GatewayServer Read(Resource resource, Tier1ExternalServer server, int index)
    {
        var path = $"spec.externalServers[{index}]";
        return new GatewayServer
        {
            Path = path,
            Hostname = server.Hostname.ToLowerInvariant(),
            Port = server.Port,
            Tls = server.Tls,
            Rules = [new ServerRule(RuleAction.Of(new RuleAction.ToClusters(path, server.Clusters, server.StrictWeights), server.Redirect, null))],
            Access = ServerAccess.Of(server.Authentication, server.Authorization, server.RateLimiting),
            HasUnreadable = ServerPolicies.HasUnreadable(
                resource, "externalServers", index, "tls", "authentication", "authorization", "rateLimiting"),
        };
    }
}
