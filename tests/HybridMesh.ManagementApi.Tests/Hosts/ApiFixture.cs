using Xunit;

namespace HybridMesh.ManagementApi.Tests.Hosts;

/// <summary>One API for all tests of a class; each test makes an organization of its own.</summary>
public sealed class ApiFixture : IAsyncLifetime
{
    private int _worlds;

    public ApiHost Host { get; private set; } = null!;

    public HttpClient Client => Host.Client;

    public async Task InitializeAsync() => Host = await ApiHost.StartAsync(options: new()
    {
        ["Limits:RequestsPerSecond"] = "100000",
        ["Limits:RequestBurst"] = "100000",
    });

    public async Task DisposeAsync() => await Host.DisposeAsync();

    /// <summary>A stored world with names that no other test uses.</summary>
    public async Task<World> AWorldAsync()
    {
        var world = new World($"org{Interlocked.Increment(ref _worlds)}");
        var response = await Client.ApplyAsync(world.Yaml);
        response.EnsureSuccessStatusCode();
        return world;
    }
}
