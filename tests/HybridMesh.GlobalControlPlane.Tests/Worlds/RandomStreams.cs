using HybridMesh.Contracts.Fields.Tls;
using HybridMesh.Contracts.Kinds.Gateways.IngressGateways;
using HybridMesh.Contracts.Kinds.Gateways.Tier1Gateways;

namespace HybridMesh.GlobalControlPlane.Tests.Worlds;

/// <summary>Servers of streams, few of them, at ports that servers of requests have too.</summary>
internal static class RandomStreams
{
    public static IEnumerable<int> Some(Random random) => Enumerable.Range(0, random.Next(3) == 0 ? random.Next(1, 3) : 0);

    public static int Port(Random random) => random.Next(3) == 0 ? 8080 : 9000;

    public static ServerTlsSettings? Tls(Random random) =>
        random.Next(2) == 0 ? null : new ServerTlsSettings { Mode = ServerTlsMode.Simple, SecretName = "tls" };

    public static IEnumerable<Tier1PassthroughServer> OfTier1(Random random) => Some(random).Select(index => new Tier1PassthroughServer
    {
        Name = $"tls{index}",
        Hostname = RandomGateways.Hostname(random),
        Port = Port(random),
        Clusters = RandomGateways.Clusters(random),
    });

    public static IEnumerable<Tier1TcpServer> TcpOfTier1(Random random) => Some(random).Select(index => new Tier1TcpServer
    {
        Name = $"tcp{index}",
        Hostname = RandomGateways.Hostname(random),
        Port = Port(random),
        Tls = Tls(random),
        Clusters = RandomGateways.Clusters(random),
    });

    public static IEnumerable<IngressTlsServer> OfIngressTls(Random random) => Some(random).Select(index => new IngressTlsServer
    {
        Name = $"tls{index}",
        Hostname = RandomGateways.Hostname(random),
        Port = Port(random),
        Route = new IngressRoute { Host = $"n{random.Next(1, 4)}/web", Port = 80 },
    });

    public static IEnumerable<IngressTcpServer> OfIngressTcp(Random random) => Some(random).Select(index => new IngressTcpServer
    {
        Name = $"tcp{index}",
        Hostname = RandomGateways.Hostname(random),
        Port = Port(random),
        Tls = Tls(random),
        Route = new IngressRoute { Host = $"n{random.Next(1, 4)}/web" },
    });
}
