using System.Security.Cryptography;
using HybridMesh.Identity.Testing;
using HybridMesh.Testing.Time;
using Microsoft.Extensions.Logging;

namespace HybridMesh.Identity.Tests.Enrollment;

/// <summary>What the operator of the control plane reads: why a peer was refused, and nothing secret.</summary>
public sealed class EnrollmentLogTests : ILogger<EnrollmentService>, IDisposable
{
    private readonly ManualTime _time = new();
    private readonly TestMesh _mesh;
    private readonly EnrollmentService _enrollment;
    private readonly List<string> _lines = [];

    public EnrollmentLogTests()
    {
        _mesh = new TestMesh(_time);
        _enrollment = new EnrollmentService(_mesh.Authorities, _mesh.Tokens, [], this);
    }

    public void Dispose() => _mesh.Dispose();

    [Fact]
    public async Task JoinAsync_Should_LogEachReasonAndNoSecret_When_TokensAreRefused()
    {
        var used = await _mesh.TokenAsync(JoinGrant.Agent("c"));
        var expired = await _mesh.TokenAsync(JoinGrant.Agent("c"), TimeSpan.FromSeconds(1));
        var gateway = await _mesh.TokenAsync(JoinGrant.Gateway("c", "n", LabelSet.Empty));
        await JoinAsync(used);
        _time.Advance(TimeSpan.FromSeconds(1));

        foreach (var token in new[] { used, expired, gateway, "nonsense" })
        {
            Assert.IsType<EnrollmentResult.Refused>(await JoinAsync(token));
        }

        Assert.Equal(
            [
                $"spiffe://hybridmesh.local/clusters/c/agents/i joined with the token {IdOf(used)}",
                $"Refused to let a peer join with the token '{IdOf(used)}': it was used at 2030-01-01T12:00:00.0000000+00:00",
                $"Refused to let a peer join with the token '{IdOf(expired)}': it expired at 2030-01-01T12:00:01.0000000+00:00",
                $"Refused to let a peer join with the token '{IdOf(gateway)}': it is for the role Gateway, the peer asks for Agent",
                "Refused to let a peer join with the token '': it is not a join token at all",
            ],
            _lines);
    }

    [Fact]
    public async Task JoinAsync_Should_KeepTheToken_When_TheRequestIsMalformed()
    {
        var token = await _mesh.TokenAsync(JoinGrant.Agent("c"));

        var badKey = await _enrollment.JoinAsync(token, new byte[] { 1, 2, 3 }, "i", PeerRole.Agent, CancellationToken.None);
        var badInstance = await JoinAsync(token, "Not An Instance");

        Assert.IsType<EnrollmentResult.Malformed>(badKey);
        Assert.Equal(new EnrollmentResult.Malformed("the instance must match [a-z0-9-]{1,63}"), badInstance);
        Assert.IsType<EnrollmentResult.Issued>(await JoinAsync(token));
    }

    [Fact]
    public async Task RenewAsync_Should_RefuseTheControlPlane_When_ItAsksLikeAPeer()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var csr = SigningRequest.Create(key);

        var result = await _enrollment.RenewAsync(PeerIdentity.ControlPlane("global-cp", "r"), csr, CancellationToken.None);

        Assert.IsType<EnrollmentResult.Refused>(result);
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Add(formatter(state, exception));

    private static string IdOf(string token) => token.Split('.')[1];

    private async Task<EnrollmentResult> JoinAsync(string token, string instance = "i")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return await _enrollment.JoinAsync(token, SigningRequest.Create(key), instance, PeerRole.Agent, CancellationToken.None);
    }
}
