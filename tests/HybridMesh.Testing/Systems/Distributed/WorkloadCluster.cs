using HybridMesh.Testing.Network;
using HybridMesh.Testing.Processes;

namespace HybridMesh.Testing.Systems.Distributed;

/// <summary>A cluster without Kubernetes that serves the sample world's service: the service, the tier-2 gateway, the agent.</summary>
public sealed class WorkloadCluster
{
    internal WorkloadCluster(ScratchFolder scratch, string name, int controlPlane)
    {
        Name = name;
        var (service, http, mesh) = FreePort.Next(3) switch { var ports => (ports[0], ports[1], ports[2]) };
        var file = Path.Combine(scratch.Path, $"{name}.yaml");
        File.WriteAllText(file, Describe(service, mesh));
        Service = new SystemProcess(scratch, $"{name}-servicea", Programs.SampleService, "http", new()
        {
            ["SampleService"] = new { Name = "servicea", Cluster = name },
            ["Listeners"] = new { http = $"127.0.0.1:{service}" },
        });
        Gateway = PeerParts.Gateway(scratch, GatewayName, "tier2", new() { [80] = http, [15443] = mesh }, controlPlane, file);
        Agent = PeerParts.Agent(scratch, name, file, controlPlane);
    }

    /// <summary>What the sample world calls it.</summary>
    public string Name { get; }

    /// <summary>The only endpoint of the cluster's service.</summary>
    public SystemProcess Service { get; }

    /// <summary>The entry of the cluster.</summary>
    public SystemProcess Gateway { get; }

    /// <summary>What reports the cluster.</summary>
    public SystemProcess Agent { get; }

    internal string GatewayName => $"{Name}-gateway";

    internal string AgentName => $"{Name}-agent";

    private string Describe(int service, int mesh) =>
        $$"""
        locality: { region: local, zone: {{Name}} }
        services:
          - name: servicea
            namespace: demo
            labels: { app: servicea }
            ports: [{ number: 80, name: http, protocol: http }]
            endpoints: [{ address: 127.0.0.1, port: {{service}} }]
        gateways:
          - namespace: gateways
            labels: { app: ingress }
            meshEndpoints: [{ address: 127.0.0.1, port: {{mesh}} }]

        """;
}
