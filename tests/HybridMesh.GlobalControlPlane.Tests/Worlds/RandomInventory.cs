using HybridMesh.Discovery.Wire;

namespace HybridMesh.GlobalControlPlane.Tests.Worlds;

/// <summary>What an agent may report: most gateways, so that most hostnames are served somewhere.</summary>
internal static class RandomInventory
{
    /// <summary>A cluster with Istio in which everything is there and nothing is shared.</summary>
    public static ClusterInventory Connected(string cluster, IReadOnlyList<Dictionary<string, string>> selectors)
    {
        string[] namespaces = ["n1", "n2"];
        var inventory = new ClusterInventory
        {
            Platform = "kubernetes",
            Istio = new IstioMesh { Version = "1.30.3", TrustDomain = $"{cluster}.local" },
            Namespaces = { namespaces },
        };
        foreach (var @namespace in namespaces)
        {
            inventory.Gateways.AddRange(selectors.Select((labels, index) => new GatewayAddress
            {
                Namespace = @namespace,
                Labels = { new Dictionary<string, string>(labels) { ["pods"] = $"{@namespace}-{index}" } },
                Ready = true,
                MeshEndpoints = { new Endpoint { Address = $"{cluster}.gateways.example", Port = 15443 } },
            }));
            inventory.Services.AddRange(new[] { "web", "shop" }.Select(name => new Service
            {
                Namespace = @namespace,
                Name = name,
                ServiceAccounts = { name },
                Ports = { new ServicePort { Number = 80, Ready = { new ReadyCount { Count = 1 } } } },
            }));
        }

        return inventory;
    }

    /// <param name="random">Decides.</param>
    /// <param name="selectors">Labels that gateways may have.</param>
    /// <param name="hasGatewayApi">True for Gateway API mostly, and seldom Istio.</param>
    public static ClusterInventory Of(Random random, IReadOnlyList<Dictionary<string, string>> selectors, bool hasGatewayApi)
    {
        var inventory = new ClusterInventory { Platform = "standalone", Locality = new Locality { Region = Pick(random, "east", "west") } };
        if (random.Next(hasGatewayApi ? 8 : 2) == 0)
        {
            inventory.Platform = "kubernetes";
            inventory.Istio = new IstioMesh
            {
                Version = Pick(random, "1.30.3", "1.20.0"),
                TrustDomain = Pick(random, "", "east.local", "west.local", "north.local"),
            };
            inventory.Namespaces.AddRange(new[] { "n1", "n2", "n3" }.Where(_ => random.Next(3) > 0));
        }
        else if (hasGatewayApi || random.Next(3) == 0)
        {
            inventory.Platform = "kubernetes";
            inventory.GatewayApi = RandomGatewayApi.Of(random);
            inventory.Namespaces.AddRange(new[] { "n1", "n2" }.Where(_ => random.Next(12) > 0));
        }

        foreach (var @namespace in new[] { "n1", "n2" }.Where(_ => random.Next(6) > 0))
        {
            var labelled = selectors.Where(_ => random.Next(4) > 0);
            var shares = random.Next(4) == 0; // labels of another namespace: such gateways take nothing
            inventory.Gateways.AddRange(labelled.Select(labels => new GatewayAddress
            {
                Namespace = @namespace,
                Labels = { inventory.Istio is null || shares ? labels : new Dictionary<string, string>(labels) { ["pods"] = @namespace } },
                Ports = { Enumerable.Range(0, random.Next(2)).Select(_ => new PortMapping { Port = 80, TargetPort = 8000 }) },
                Ready = random.Next(4) > 0,
                Hostname = random.Next(2) == 0 ? $"gateway.{@namespace}.svc.cluster.local" : "",
                MeshEndpoints = { Enumerable.Range(0, random.Next(8) == 0 ? 0 : 2).Select(host => new Endpoint { Address = $"10.0.0.{host}", Port = 15443 }) },
            }));
            if (random.Next(4) == 0)
            {
                inventory.Services.Add(new Service { Namespace = @namespace, Name = "api", Hostname = "api0.example.org", Ports = { new ServicePort { Number = 8443 } } });
            }

            inventory.Services.Add(new Service
            {
                Namespace = @namespace,
                Name = random.Next(4) == 0 ? "shop" : "web",
                ServiceAccounts = { Enumerable.Range(0, random.Next(3)).Select(account => $"sa{account}") },
                Labels = { ["expose"] = Pick(random, "a", "b", "c") },
                Ports = { new ServicePort { Number = 80, Ready = { new ReadyCount { Count = (uint)random.Next(2) } } } },
            });
        }

        return inventory;
    }

    private static T Pick<T>(Random random, params T[] choices) => choices[random.Next(choices.Length)];
}
