using System.Threading.RateLimiting;
using HybridMesh.Contracts.Errors;
using HybridMesh.ManagementApi.Authorization;
using HybridMesh.ManagementApi.Hosting.Problems;

namespace HybridMesh.ManagementApi.Hosting.Limits;

/// <summary>Bounds the requests of one principal per time.</summary>
internal sealed class RateGate(RequestDelegate next, RequestLimiters limiters)
{
    private static readonly TimeSpan DefaultRetryAfter = TimeSpan.FromSeconds(1);

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<Principal>() is { } principal)
        {
            using var lease = limiters.Rate.AttemptAcquire(principal.Id);
            if (!lease.IsAcquired)
            {
                var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : DefaultRetryAfter;
                var problem = new Problem(ErrorCatalog.RateLimited, $"'{principal.Name}' sends more requests than its limit") { RetryAfter = wait };
                await new ProblemResult(problem).ExecuteAsync(context);
                return;
            }
        }

        await next(context);
    }
}
