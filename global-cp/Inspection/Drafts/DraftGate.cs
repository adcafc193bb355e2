using System.Threading.RateLimiting;
using HybridMesh.GlobalControlPlane.Hosting;
using HybridMesh.Grpc;
using Microsoft.Extensions.Options;

namespace HybridMesh.GlobalControlPlane.Inspection.Drafts;

/// <summary>Lets few drafts be compiled at a time: what is compiled for people who ask must not hold up what gateways wait for.</summary>
internal sealed class DraftGate(IOptions<GlobalControlPlaneOptions> options) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.Value.MaxConcurrentDrafts,
        QueueLimit = options.Value.MaxWaitingDrafts,
    });

    /// <summary>Waits for its turn, which ends when the result is disposed.</summary>
    /// <exception cref="RpcException">Too many wait already.</exception>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        var turn = await _limiter.AcquireAsync(cancellationToken: cancellationToken);
        return turn.IsAcquired
            ? turn
            : throw new RpcException(new Status(StatusCode.ResourceExhausted, "as many drafts are analysed as this replica takes"));
    }

    public void Dispose() => _limiter.Dispose();
}
