using HybridMesh.Contracts.Errors;
using HybridMesh.ManagementApi.Hosting.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace HybridMesh.ManagementApi.Hosting.Limits;

/// <summary>Bounds the requests under way and the length of a body. Health answers however busy the process is.</summary>
internal sealed class ConcurrencyGate(RequestDelegate next, RequestLimiters limiters, IOptions<LimitsOptions> options)
{
    private const int DrainFactor = 8;

    private static readonly Problem Busy =
        new(ErrorCatalog.RateLimited, "the server has as many requests under way as it takes") { RetryAfter = TimeSpan.FromSeconds(1) };

    public async Task InvokeAsync(HttpContext context)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        if (metadata?.GetMetadata<IAllowAnonymous>() is not null)
        {
            await next(context);
            return;
        }

        var limiter = metadata?.GetMetadata<LongPoll>() is null ? limiters.Requests : limiters.LongPolls;
        using var lease = limiter.AttemptAcquire();
        if (!lease.IsAcquired)
        {
            await new ProblemResult(Busy).ExecuteAsync(context);
            return;
        }

        // The reader of the body counts by itself and answers 413. The server would cut the connection instead, and a client that is
        // still sending would see that and not the answer; so the server's own limit only stops what never ends.
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = DrainFactor * (long)options.Value.MaxBodyBytes;
        await next(context);
    }
}
