using HybridMesh.Identity.Testing;
using HybridMesh.Testing.Time;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace HybridMesh.Identity.Tests.Authority;

public sealed class ControlPlaneCertificateTests : IAsyncLifetime, IDisposable
{
    private readonly ManualTime _time = new();
    private readonly TestMesh _mesh;
    private readonly ControlPlaneCertificate _certificate;

    public ControlPlaneCertificateTests()
    {
        _mesh = new TestMesh(_time);
        _certificate = new ControlPlaneCertificate(
            _mesh.Authorities, new ControlPlaneProcess("global-cp", "r1"), Options.Create(_mesh.Options), _time,
            NullLogger<ControlPlaneCertificate>.Instance);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _certificate.StopAsync(CancellationToken.None);

    public void Dispose()
    {
        _certificate.Dispose();
        _mesh.Dispose();
    }

    [Fact]
    public async Task Current_Should_BeIssuedAndRenewed_When_TimePasses()
    {
        await _certificate.StartAsync(CancellationToken.None);
        var first = await _certificate.WaitAsync(CancellationToken.None);
        await _time.WhenArmedAsync();

        _time.Advance(TimeSpan.FromHours(18));
        await Eventually.TrueAsync(() => _certificate.Current != first);

        Assert.Equal(PeerIdentity.ControlPlane("global-cp", "r1"), _certificate.Current!.Identity);
        Assert.True(_certificate.Current.NotAfter > first.NotAfter);
        Assert.True(first.Certificate.MatchesHostname("localhost"));
    }

    [Fact]
    public async Task Problem_Should_SayWhyAndGoAway_When_TheKeyFileComesLater()
    {
        var key = await File.ReadAllTextAsync(_mesh.Options.KeyFile);
        File.Delete(_mesh.Options.KeyFile);
        await _certificate.StartAsync(CancellationToken.None);
        await Eventually.TrueAsync(() => _certificate.Problem?.Contains("does not exist") == true);

        await File.WriteAllTextAsync(_mesh.Options.KeyFile, key);
        File.SetUnixFileMode(_mesh.Options.KeyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await _time.WhenArmedAsync();
        _time.Advance(TimeSpan.FromSeconds(2));

        await Eventually.TrueAsync(() => _certificate.Current is not null);
        Assert.Null(_certificate.Problem);
    }
}
