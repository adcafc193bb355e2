using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace HybridMesh.ManagementApi.Hosting.Limits;

/// <summary>The counters behind the bounds on requests.</summary>
internal sealed class RequestLimiters : IDisposable
{
    private static readonly TimeSpan Replenishment = TimeSpan.FromMilliseconds(100);

    public RequestLimiters(IOptions<LimitsOptions> options)
    {
        var limits = options.Value;
        Rate = PartitionedRateLimiter.Create<string, string>(principal => RateLimitPartition.GetTokenBucketLimiter(principal, _ => new()
        {
            TokenLimit = limits.RequestBurst,
            TokensPerPeriod = limits.RequestsPerSecond / 10,
            ReplenishmentPeriod = Replenishment,
            QueueLimit = 0,
        }));
        Requests = new ConcurrencyLimiter(new() { PermitLimit = limits.ConcurrentRequests, QueueLimit = 0 });
        LongPolls = new ConcurrencyLimiter(new() { PermitLimit = limits.ConcurrentLongPolls, QueueLimit = 0 });
    }

    /// <summary>Requests per principal and time.</summary>
    public PartitionedRateLimiter<string> Rate { get; }

    /// <summary>Requests under way.</summary>
    public RateLimiter Requests { get; }

    /// <summary>Long polls under way.</summary>
    public RateLimiter LongPolls { get; }

    public void Dispose()
    {
        Rate.Dispose();
        Requests.Dispose();
        LongPolls.Dispose();
    }
}
