using HybridMesh.Identity.Testing;
using HybridMesh.Testing.Time;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace HybridMesh.Identity.Tests.Peers;

/// <summary>What a peer's process has of identity: started like one, stopped like one.</summary>
internal sealed class PeerProcess : IAsyncDisposable
{
    public PeerProcess(
        TestMesh mesh, string folder, string controlPlane, string? token = null, string? tokenFile = null,
        PeerRole role = PeerRole.Agent, string? instance = "i1")
    {
        var options = new PeerCredentialsOptions
        {
            StateFolder = folder,
            JoinToken = token,
            JoinTokenFile = tokenFile,
            Instance = instance,
        };
        options.ControlPlane.Add(controlPlane);
        var wrapped = Options.Create(options);
        Credentials = new PeerCredentials(
            new PeerCredentialsRole(role),
            new EnrollmentClient(wrapped, mesh.Time, NullLogger<EnrollmentClient>.Instance),
            wrapped,
            mesh.Time,
            NullLogger<PeerCredentials>.Instance);
    }

    public PeerCredentials Credentials { get; }

    public async Task<MeshCredential> JoinedAsync()
    {
        await StartAsync();
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20), TimeProvider.System);
        return await Credentials.WaitAsync(deadline.Token);
    }

    public Task StartAsync() => Credentials.StartAsync(CancellationToken.None);

    public async Task<string> ProblemAsync(string containing) => (await Eventually.ValueAsync(
        () => Task.FromResult(Credentials.Problem), problem => problem?.Contains(containing, StringComparison.Ordinal) == true))!;

    public async ValueTask DisposeAsync()
    {
        await Credentials.StopAsync(CancellationToken.None);
        Credentials.Dispose();
    }
}
