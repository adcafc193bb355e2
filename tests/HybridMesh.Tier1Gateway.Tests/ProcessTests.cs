using System.Net;
using HybridMesh.Discovery;
using HybridMesh.Discovery.Gateway;
using HybridMesh.Testing.Time;
using HybridMesh.Testing.Traffic;
using HybridMesh.Tier1Gateway.Tests.Support;
using Xunit;

namespace HybridMesh.Tier1Gateway.Tests;

/// <summary>The gateway as a process: its sockets complete inline, and what must hold then too.</summary>
public sealed class ProcessTests : IAsyncLifetime
{
    private const string Host = "servicea.example.com";
    private const string Edge = "edge/t1";

    private readonly string _folder = Directory.CreateTempSubdirectory("hybridmesh-gateway-").FullName;
    private TestControlPlane _plane = null!;
    private TestService _one = null!;
    private TestService _two = null!;

    public async Task InitializeAsync()
    {
        _plane = await TestControlPlane.StartAsync();
        _one = await TestService.StartAsync("one");
        _two = await TestService.StartAsync("two");
        await File.WriteAllTextAsync(Path.Combine(_folder, "token"), await _plane.TokenAsync("edge", "t1"));
        _plane.Publish(
            Edge,
            (TypeUrls.GatewayBackend, "one", Backend(_one)),
            (TypeUrls.GatewayBackend, "two", Backend(_two)),
            (TypeUrls.GatewayListener, "http/80", new GatewayListener { Port = 80, Protocol = GatewayListener.Types.Protocol.Http }));
        PublishWeights(75, 25);
    }

    public async Task DisposeAsync()
    {
        await _plane.DisposeAsync();
        await _one.DisposeAsync();
        await _two.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Process_Should_FailNoRequest_When_WeightsChangeUnderLoad()
    {
        await using var gateway = GatewayChild.Start(_folder, _plane.Address, "--Gateway:Role=tier1");
        var edge = await ServingAsync(gateway);
        var load = EdgeLoad.Start(edge, Host, connections: 16, TimeProvider.System);
        for (var edit = 0; edit < 30; edit++)
        {
            var enough = load.Count + 20;
            PublishWeights(edit % 2 == 0 ? (100u, 1u) : (1u, 100u));
            await Eventually.TrueAsync(() => load.Count >= enough);
        }

        await Eventually.TrueAsync(() => _plane.Events.Any(applied => applied.StartsWith($"{Edge} applied 3", StringComparison.Ordinal)));
        var requests = await load.StopAsync();

        Assert.DoesNotContain(requests, request => request.Failed);
    }

    [Fact]
    public async Task Process_Should_LetRequestsFinishAndEndWell_When_ItIsAskedToStop()
    {
        var gate = new TaskCompletionSource();
        await using var slow = await TestService.StartAsync("slow", gate.Task);
        _plane.Publish(Edge, (TypeUrls.GatewayBackend, "one", Backend(slow)), (TypeUrls.GatewayBackend, "two", Backend(slow)));
        await using var gateway = GatewayChild.Start(_folder, _plane.Address, "--Gateway:Role=tier1");
        var edge = await gateway.UrlAsync("http/80");
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, edge) { Headers = { Host = Host } };
        await Eventually.TrueAsync(() => _plane.Events.Any(entry => entry.StartsWith($"{Edge} applied", StringComparison.Ordinal)));
        var answering = client.SendAsync(request);
        await Eventually.TrueAsync(() => slow.Requests == 1);
        gateway.Terminate();
        await Eventually.TrueAsync(async () => await IsRefusedAsync(client, edge));
        gate.SetResult();
        using var response = await answering;

        Assert.Equal("slow", await response.Content.ReadAsStringAsync());
        Assert.Equal(0, await gateway.ExitCodeAsync());
    }

    private static async Task<Uri> ServingAsync(GatewayChild gateway)
    {
        var edge = await gateway.UrlAsync("http/80");
        using var client = new EdgeClient(edge, Host, TimeProvider.System);
        await Eventually.ValueAsync(() => client.SendAsync(CancellationToken.None), answer => answer.Status is HttpStatusCode.OK);
        return edge;
    }

    private static async Task<bool> IsRefusedAsync(HttpClient client, Uri edge)
    {
        try
        {
            using var answer = await client.GetAsync(edge);
            return false;
        }
        catch (HttpRequestException)
        {
            return true;
        }
    }

    private static GatewayBackend Backend(TestService service) => new()
    {
        RemoteGateway = new RemoteGateway { Endpoints = { new Address { Host = "127.0.0.1", Port = (uint)service.Port } } },
    };

    private void PublishWeights(uint one, uint two) => PublishWeights((one, two));

    private void PublishWeights((uint One, uint Two) weights) => _plane.Publish(Edge, (TypeUrls.GatewayRoute, $"http/80/{Host}", new GatewayRoute
    {
        Listener = "http/80",
        Hostname = Host,
        Rules =
        {
            new Rule
            {
                Forward = new Forward
                {
                    Backends =
                    {
                        new WeightedBackend { Backend = "one", Weight = weights.One },
                        new WeightedBackend { Backend = "two", Weight = weights.Two },
                    },
                },
            },
        },
    }));
}
