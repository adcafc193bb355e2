using HybridMesh.Discovery;
using HybridMesh.Identity;
using HybridMesh.Proxy.Routing;
using HybridMesh.Proxy.Upstream;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace HybridMesh.Proxy.Tests.Support;

/// <summary>An engine with real sockets on ephemeral loopback ports.</summary>
internal sealed class TestGateway : IAsyncDisposable
{
    private readonly string _folder;
    private readonly bool _ownsFolder;

    public TestGateway(
        Action<ProxyOptions>? configure = null,
        IMeshCredentials? credentials = null,
        ILocalServices? localServices = null,
        IRoutingTableSlot? tables = null,
        string? folder = null)
    {
        _ownsFolder = folder is null;
        _folder = folder ?? Directory.CreateTempSubdirectory("hybridmesh-proxy-").FullName;
        Options = new ProxyOptions
        {
            StateFolder = _folder,
            Ports = new Dictionary<string, string>
            {
                ["80"] = "127.0.0.1:0",
                ["81"] = "127.0.0.1:0",
                ["15443"] = "127.0.0.1:0",
            },
            DrainTimeout = TimeSpan.FromSeconds(5),
            FirstProbePause = TimeSpan.FromMilliseconds(20),
            LongestProbePause = TimeSpan.FromMilliseconds(100),
        };
        configure?.Invoke(Options);
        Engine = new ProxyEngine(
            Options, credentials, localServices, TimeProvider.System, NullLoggerFactory.Instance, tables ?? new RoutingTableSlot());
        Client = new TestClient();
    }

    public ProxyOptions Options { get; }

    public ProxyEngine Engine { get; }

    /// <summary>A client without limits on connections.</summary>
    public TestClient Client { get; }

    public Uri Address(string listener = Wire.Http80) => new($"http://{Engine.Addresses[listener]}");

    /// <summary>Applies resources that must all be accepted.</summary>
    public Task ApplyAsync(params DiscoveredResource[] resources) => ApplyAsync(Wire.Update(resources));

    /// <summary>Applies an update that must be accepted as a whole.</summary>
    public async Task ApplyAsync(DiscoveryUpdate update) =>
        Assert.Empty(await Engine.Configuration.ApplyAsync(update, CancellationToken.None));

    public Task<TestAnswer> GetAsync(string path = "/", string host = Wire.Host, string listener = Wire.Http80) =>
        Client.SendAsync(Address(listener), path, host);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Engine.DisposeAsync();
        if (_ownsFolder)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
