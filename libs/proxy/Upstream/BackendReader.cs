using HybridMesh.Discovery.Gateway;
using HybridMesh.Identity;
using HybridMesh.Proxy.Configuration;
using HybridMesh.Proxy.Routing;

namespace HybridMesh.Proxy.Upstream;

/// <summary>Reads a GatewayBackend.</summary>
internal static class BackendReader
{
    /// <summary>Reads a backend; what it returns is of use only when there is no problem.</summary>
    public static BackendSpec Read(string name, GatewayBackend backend, Problems problems) =>
        new(name, backend.Cluster, ReadSource(backend, problems));

    private static BackendSource ReadSource(GatewayBackend backend, Problems problems)
    {
        switch (backend.SourceCase)
        {
            case GatewayBackend.SourceOneofCase.RemoteGateway:
                return new BackendSource.Fixed(ReadKeys(backend.RemoteGateway, problems));
            case GatewayBackend.SourceOneofCase.LocalService:
                var service = backend.LocalService;
                if (service.Hostname.Length == 0 || service.Port > ushort.MaxValue)
                {
                    problems.Add("localService", $"'{service.Hostname}' port {service.Port} is not a service");
                }

                return new BackendSource.Local(service.Namespace, service.Hostname, (int)service.Port);
            default:
                problems.Add("source", "needs one of remoteGateway, localService");
                return new BackendSource.Fixed([]);
        }
    }

    private static DestinationKey[] ReadKeys(RemoteGateway gateway, Problems problems)
    {
        var peer = gateway.Tls is null ? null : ReadPeer(gateway.Tls, problems);
        for (var i = 0; i < gateway.Endpoints.Count; i++)
        {
            var endpoint = gateway.Endpoints[i];
            if (Uri.CheckHostName(endpoint.Host) is UriHostNameType.Unknown || endpoint.Port is 0 or > ushort.MaxValue)
            {
                problems.Add($"remoteGateway.endpoints[{i}]", $"'{endpoint.Host}' port {endpoint.Port} is not an address");
            }
        }

        return [.. gateway.Endpoints.Select(endpoint => new DestinationKey(endpoint.Host, (int)endpoint.Port, peer)).Distinct()];
    }

    private static MeshPeer? ReadPeer(Discovery.Gateway.MeshTls tls, Problems problems)
    {
        foreach (var id in tls.ServerIds.Where(id => !SpiffeIdPattern.TryParse(id, out _)))
        {
            problems.Add("remoteGateway.tls.serverIds", $"'{id}' is not a SPIFFE ID, nor one that ends in '/*'");
        }

        if (tls.ServerIds.Count == 0)
        {
            problems.Add("remoteGateway.tls.serverIds", "is empty: no server would be accepted");
        }

        if (!Hostname.IsValidPattern(tls.Sni))
        {
            problems.Add("remoteGateway.tls.sni", $"'{tls.Sni}' is not a server name");
        }

        // A server name has no wildcards; any name below the suffix stands for the whole route.
        return problems.Any ? null : new MeshPeer(tls.Sni.Replace("*", "any", StringComparison.Ordinal), string.Join(' ', tls.ServerIds));
    }
}
