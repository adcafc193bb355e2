using HybridMesh.Testing.Systems.Distributed;
using Xunit;

namespace HybridMesh.Scenarios.Replicas;

/// <summary>One distributed system for all stories about several replicas; each leaves it whole, with the edge at replica B.</summary>
public sealed class SharedReplicas : IAsyncLifetime
{
    public const string Name = "distributed system";

    public DistributedSystem System { get; private set; } = null!;

    public async Task InitializeAsync() => System = await DistributedSystem.StartAsync();

    public async Task DisposeAsync() => await System.DisposeAsync();
}

[CollectionDefinition(SharedReplicas.Name)]
public sealed class SharedReplicasCollection : ICollectionFixture<SharedReplicas>;
