using HybridMesh.Contracts.Errors;
using HybridMesh.ManagementApi.Hosting.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace HybridMesh.ManagementApi.Hosting.Limits;

/// <summary>Bounds the requests under way and the length of a body. Health answers however busy the process is.</summary>
internal sealed class ConcurrencyGate(RequestDelegate next, RequestLimiters limiters, IOptions<LimitsOptions> options)
{
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

        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = options.Value.MaxBodyBytes;
        await next(context);
    }
}
