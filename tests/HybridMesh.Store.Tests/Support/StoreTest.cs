using HybridMesh.Store.Commits;
using Xunit;

namespace HybridMesh.Store.Tests.Support;

/// <summary>A test with a migrated database of its own.</summary>
public abstract class StoreTest : IAsyncLifetime
{
    internal TestStore Store { get; private set; } = null!;

    public async Task InitializeAsync() => Store = await TestStore.StartAsync();

    public async Task DisposeAsync() => await Store.DisposeAsync();

    internal Task<CommitResult> CommitAsync(params Operation[] operations) =>
        Store.Resources.CommitAsync(Request.Of(operations), CancellationToken.None);

    internal async Task<CommitResult.Committed> CommittedAsync(params Operation[] operations) =>
        Assert.IsType<CommitResult.Committed>(await CommitAsync(operations));

    internal async Task<IReadOnlyList<Refusal>> RefusedAsync(params Operation[] operations) =>
        Assert.IsType<CommitResult.Refused>(await CommitAsync(operations)).Refusals;
}
