using HybridMesh.Testing.Systems;
using Xunit;

namespace HybridMesh.Scenarios;

/// <summary>One embedded system for all scenarios that leave it whole; each brings the world to the state it needs.</summary>
public sealed class SharedSystem : IAsyncLifetime
{
    public const string Name = "embedded system";

    public EmbeddedSystem System { get; private set; } = null!;

    public async Task InitializeAsync() => System = await EmbeddedSystem.StartAsync();

    public async Task DisposeAsync() => await System.DisposeAsync();
}

[CollectionDefinition(SharedSystem.Name)]
public sealed class SharedSystemCollection : ICollectionFixture<SharedSystem>;
