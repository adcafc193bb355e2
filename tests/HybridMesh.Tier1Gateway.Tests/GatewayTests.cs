using System.Net;
using System.Text.Json.Nodes;
using Google.Protobuf;
using HybridMesh.Discovery;
using HybridMesh.Discovery.Gateway;
using HybridMesh.Testing.Time;
using HybridMesh.Tier1Gateway.Tests.Support;
using Xunit;

namespace HybridMesh.Tier1Gateway.Tests;

public sealed class GatewayTests : IAsyncLifetime
{
    private const string Host = "servicea.example.com";
    private const string Edge = "edge/t1";
    private const string EdgeIds = "spiffe://hybridmesh.local/clusters/edge/namespaces/t1/gateways/*";
    private const string Cluster1 = "cluster1/demo";
    private const string Cluster1Ids = "spiffe://hybridmesh.local/clusters/cluster1/namespaces/demo/gateways/*";

    private readonly string _folder = Directory.CreateTempSubdirectory("hybridmesh-gateway-").FullName;
    private TestControlPlane _plane = null!;

    public async Task InitializeAsync() => _plane = await TestControlPlane.StartAsync();

    public async Task DisposeAsync()
    {
        await _plane.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Gateway_Should_JoinServeReportAndTell_When_TheControlPlaneIsThere()
    {
        await using var service = await TestService.StartAsync("hello");
        PublishEdge(Plaintext(service.Port), new GatewayListener { Port = 8080, Protocol = GatewayListener.Types.Protocol.Http });
        await using var gateway = await StartAsync("edge", "t1", "tier1");
        await Eventually.TrueAsync(async () => (await gateway.GetAsync("telemetry", "/readyz")).Status is HttpStatusCode.OK);
        await Eventually.TrueAsync(() => _plane.Events.Contains($"{Edge} applied 1"));

        Assert.Equal((HttpStatusCode.OK, "hello"), await gateway.GetAsync("http/80", "/", Host));
        Assert.Contains($"{Edge} g1 has ", _plane.Events);
        Assert.Contains($"{Edge} refused http/8080 HM-4004", _plane.Events);
        await Eventually.TrueAsync(() => _plane.Reports.Any(entry => entry.Report.GatewayHealth.Destinations.Any(
            destination => destination.Backend == "b" && destination.Address == $"127.0.0.1:{service.Port}" && destination.Healthy)));
        Assert.Equal(
            ["b", "http/80", $"http/80/{Host}"],
            (await gateway.JsonAsync("admin", "/config"))["resources"]!.AsArray().Select(resource => (string)resource!["name"]!));
        Assert.Equal(Host, (string)(await gateway.JsonAsync("admin", "/routes"))[0]!["routes"]![0]!["hostname"]!);
        Assert.True((bool)(await gateway.JsonAsync("admin", "/health"))["controlPlane"]!["isConnected"]!);
        var addresses = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "edge", "addresses.json")))!;
        Assert.Equal(gateway.Url("http/80"), (string)addresses["http/80"]!);
    }

    [Fact]
    public async Task Telemetry_Should_ShowNoTenantsData_When_TrafficFlows()
    {
        await using var service = await TestService.StartAsync("hello");
        PublishEdge(Plaintext(service.Port));
        await using var gateway = await StartAsync("edge", "t1", "tier1");
        await AnswersAsync(gateway, "hello");
        await gateway.GetAsync("http/80", "/secret-path", "secret-host.com");
        var metrics = (await gateway.GetAsync("telemetry", "/metrics")).Body;

        Assert.Contains("hybridmesh_gateway_forwarded", metrics);
        Assert.Contains("reason=\"unknown-host\"", metrics);
        Assert.DoesNotContain("secret", metrics);
        Assert.DoesNotContain(Host, metrics);
        Assert.Equal(HttpStatusCode.NotFound, (await gateway.GetAsync("telemetry", "/config")).Status);
    }

    [Fact]
    public async Task Gateway_Should_ServeFromTheDisk_When_TheControlPlaneIsGone()
    {
        await using var service = await TestService.StartAsync("hello");
        PublishEdge(Plaintext(service.Port));
        string before;
        await using (var gateway = await StartAsync("edge", "t1", "tier1"))
        {
            await AnswersAsync(gateway, "hello");
            before = gateway.Url("http/80");
        }

        await using var again = await RunningGateway.StartAsync(Folder("edge"), new Uri("https://127.0.0.1:1"), "--Gateway:Role=tier1");

        Assert.Equal((HttpStatusCode.OK, "hello"), await again.GetAsync("http/80", "/", Host));
        Assert.Equal(before, again.Url("http/80"));
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("telemetry", "/readyz")).Status);
    }

    [Fact]
    public async Task Gateway_Should_SayWhatItHas_When_ItComesBack()
    {
        await using var service = await TestService.StartAsync("hello");
        PublishEdge(Plaintext(service.Port));
        await using (var gateway = await StartAsync("edge", "t1", "tier1"))
        {
            await Eventually.TrueAsync(() => _plane.Events.Contains($"{Edge} applied 1"));
        }

        await using var again = await RunningGateway.StartAsync(Folder("edge"), _plane.Address, "--Gateway:Role=tier1");
        await Eventually.TrueAsync(() => _plane.Events.Contains($"{Edge} g1 has 1"));
    }

    [Fact]
    public async Task Gateway_Should_BeUnready_When_ItNeverHadAConfiguration()
    {
        await File.WriteAllTextAsync(Path.Combine(Folder("edge"), "token"), "");
        await using var gateway = await RunningGateway.StartAsync(Folder("edge"), new Uri("https://127.0.0.1:1"), "--Gateway:Role=tier1");
        var (status, body) = await gateway.GetAsync("telemetry", "/readyz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("no configuration yet", body);
    }

    [Fact]
    public async Task Drain_Should_EndReadinessAndServeOn_When_Asked()
    {
        await using var service = await TestService.StartAsync("hello");
        PublishEdge(Plaintext(service.Port));
        await using var gateway = await StartAsync("edge", "t1", "tier1");
        await AnswersAsync(gateway, "hello");
        using var accepted = await gateway.PostAsync("admin", "/drain");
        var (status, body) = await gateway.GetAsync("telemetry", "/readyz");

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.ServiceUnavailable), (accepted.StatusCode, status));
        Assert.Contains("draining", body);
        Assert.Equal(HttpStatusCode.OK, (await gateway.GetAsync("http/80", "/", Host)).Status);
    }

    [Fact]
    public async Task Request_Should_PassTheEdgeAndTheEntryOfACluster_When_BothAreConfigured()
    {
        await using var one = await TestService.StartAsync("one");
        await using var two = await TestService.StartAsync("two");
        await WriteClusterFileAsync(one.Port);
        _plane.Publish(
            Cluster1,
            (TypeUrls.GatewayBackend, "s", new GatewayBackend
            {
                LocalService = new LocalService { Namespace = "demo", Hostname = "servicea.demo.svc.cluster.local", Port = 80 },
            }),
            (TypeUrls.GatewayListener, "mesh/15443", new GatewayListener
            {
                Port = 15443,
                Protocol = GatewayListener.Types.Protocol.Mesh,
                AllowedPeers = { EdgeIds },
            }),
            (TypeUrls.GatewayRoute, $"mesh/15443/{Host}", Route("mesh/15443", "s")));
        await using var tier2 = await StartAsync("cluster1", "demo", "tier2", $"--Gateway:ClusterFile={ClusterFile}");
        await Eventually.TrueAsync(() => _plane.Events.Contains($"{Cluster1} applied 1"));
        PublishEdge(new RemoteGateway
        {
            Endpoints = { new Address { Host = "127.0.0.1", Port = (uint)new Uri(tier2.Url("mesh/15443")).Port } },
            Tls = new MeshTls { Sni = Host, ServerIds = { Cluster1Ids } },
        });
        await using var edge = await StartAsync("edge", "t1", "tier1");

        await AnswersAsync(edge, "one");
        await WriteClusterFileAsync(two.Port);
        await AnswersAsync(edge, "two");
    }

    private string ClusterFile => Path.Combine(_folder, "cluster1.yaml");

    private async Task<RunningGateway> StartAsync(string cluster, string @namespace, string role, params string[] more)
    {
        await File.WriteAllTextAsync(Path.Combine(Folder(cluster), "token"), await _plane.TokenAsync(cluster, @namespace));
        return await RunningGateway.StartAsync(Folder(cluster), _plane.Address, [$"--Gateway:Role={role}", .. more]);
    }

    private string Folder(string cluster) => Directory.CreateDirectory(Path.Combine(_folder, cluster)).FullName;

    private Task WriteClusterFileAsync(int port) => File.WriteAllTextAsync(ClusterFile, $$"""
        services:
          - name: servicea
            namespace: demo
            ports: [{ number: 80, name: http, protocol: http }]
            endpoints: [{ address: 127.0.0.1, port: {{port}} }]
        """);

    private static async Task AnswersAsync(RunningGateway gateway, string body) =>
        await Eventually.ValueAsync(() => gateway.GetAsync("http/80", "/", Host), answer => answer == (HttpStatusCode.OK, body));

    private static RemoteGateway Plaintext(int port) => new() { Endpoints = { new Address { Host = "127.0.0.1", Port = (uint)port } } };

    private void PublishEdge(RemoteGateway gateway, params GatewayListener[] more) => _plane.Publish(
        Edge,
        [
            (TypeUrls.GatewayBackend, "b", new GatewayBackend { Cluster = "cluster1", RemoteGateway = gateway }),
            (TypeUrls.GatewayListener, "http/80", new GatewayListener { Port = 80, Protocol = GatewayListener.Types.Protocol.Http }),
            .. more.Select(listener => (TypeUrls.GatewayListener, $"http/{listener.Port}", (IMessage)listener)),
            (TypeUrls.GatewayRoute, $"http/80/{Host}", Route("http/80", "b")),
        ]);

    private static GatewayRoute Route(string listener, string backend) => new()
    {
        Listener = listener,
        Hostname = Host,
        Rules = { new Rule { Forward = new Forward { Backends = { new WeightedBackend { Backend = backend, Weight = 1 } } } } },
    };
}
