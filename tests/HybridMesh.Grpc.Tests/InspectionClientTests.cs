using HybridMesh.Grpc.Tests.Support;
using HybridMesh.Inspection;
using HybridMesh.Inspection.Wire;
using HybridMesh.Testing.Network;
using Microsoft.Extensions.Options;

namespace HybridMesh.Grpc.Tests;

/// <summary>The inspection client against several replicas, some of them dead.</summary>
public sealed class InspectionClientTests : IInspectionService, IInspectionReplicas
{
    private List<Uri> _live = [];

    public ValueTask<IReadOnlyList<Uri>> ListAsync(CancellationToken cancellationToken) => new(_live);

    public GrpcChannel Connect(Uri address) => GrpcChannel.ForAddress(address);

    public Task<ConfigResponse> GetConfigAsync(ConfigRequest request, ServerCallContext context) => request.Fqn == "organizations/none"
        ? throw new RpcException(new Status(StatusCode.NotFound, "no such resource"))
        : Task.FromResult(new ConfigResponse { Revision = request.MinimumRevision });

    public Task<AnalyzeResponse> AnalyzeAsync(AnalyzeRequest request, ServerCallContext context) =>
        Task.FromResult(new AnalyzeResponse { Findings = { new Finding { Fqn = request.Fqn } } });

    public Task<AnalyzeDraftResponse> AnalyzeDraftAsync(AnalyzeDraftRequest request, ServerCallContext context) =>
        Task.FromResult(new AnalyzeDraftResponse { Revision = request.Changes.Count });

    public Task<EffectiveResponse> GetEffectiveAsync(EffectiveRequest request, ServerCallContext context) =>
        Task.FromResult(new EffectiveResponse { Revision = request.MinimumRevision });

    [Fact]
    public async Task GetConfig_Should_PassOverDeadReplica_When_AnotherLives()
    {
        await using var server = await StartAsync();
        _live = [DeadAddress(), server.Address];
        using var client = Client();

        Assert.Equal(7, (await client.GetConfigAsync(new ConfigRequest { MinimumRevision = 7 }, CancellationToken.None)).Revision);
        _live = [server.Address];
        Assert.Equal("a", (await client.AnalyzeAsync(new AnalyzeRequest { Fqn = "a" }, CancellationToken.None)).Findings.Single().Fqn);
    }

    [Fact]
    public async Task GetConfig_Should_BeUnavailable_When_NoReplicaLives()
    {
        using var client = Client();
        var none = await Assert.ThrowsAsync<RpcException>(() => client.GetConfigAsync(new ConfigRequest(), CancellationToken.None));
        _live = [DeadAddress()];
        var dead = await Assert.ThrowsAsync<RpcException>(() => client.GetConfigAsync(new ConfigRequest(), CancellationToken.None));

        Assert.Equal((StatusCode.Unavailable, "no replica of the control plane is alive"), (none.StatusCode, none.Status.Detail));
        Assert.Equal(StatusCode.Unavailable, dead.StatusCode);
    }

    [Fact]
    public async Task GetConfig_Should_PassOnTheAnswer_When_ReplicaRefuses()
    {
        await using var server = await StartAsync();
        _live = [server.Address, DeadAddress()];
        using var client = Client();

        var error = await Assert.ThrowsAsync<RpcException>(
            () => client.GetConfigAsync(new ConfigRequest { Fqn = "organizations/none" }, CancellationToken.None));

        Assert.Equal((StatusCode.NotFound, "no such resource"), (error.StatusCode, error.Status.Detail));
    }

    private static Uri DeadAddress() => new($"http://127.0.0.1:{FreePort.Next()}");

    private Task<InteropServer> StartAsync() => InteropServer.StartAsync(more: app => app.MapInspection(this));

    // More than a message may have elsewhere: a draft is as long as what one apply takes.
    [Fact]
    public async Task AnalyzeDraft_Should_TakeLongDrafts_When_ALotIsApplied()
    {
        await using var server = await StartAsync();
        _live = [server.Address];
        using var client = Client();
        var document = new string('x', 1024 * 1024);
        var request = new AnalyzeDraftRequest { Changes = { Enumerable.Range(0, 6).Select(_ => new DraftChange { Document = document }) } };

        Assert.Equal(6, (await client.AnalyzeDraftAsync(request, CancellationToken.None)).Revision);
        Assert.Equal(3, (await client.GetEffectiveAsync(new EffectiveRequest { MinimumRevision = 3 }, CancellationToken.None)).Revision);
    }

    private InspectionClient Client() => new(this, Options.Create(new InspectionOptions()), TimeProvider.System);
}
