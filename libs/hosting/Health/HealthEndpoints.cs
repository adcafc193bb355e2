using HybridMesh.Hosting.Listeners;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HybridMesh.Hosting.Health;

internal static class HealthEndpoints
{
    private static readonly TimeSpan CheckTimeout = TimeSpan.FromSeconds(2);

    public static void MapHealth(this IEndpointRouteBuilder routes, string listener)
    {
        routes.MapGet("/healthz", () => TypedResults.Text("ok\n")).AllowAnonymous().RequireListener(listener);
        routes.MapGet("/readyz", ReadyAsync).AllowAnonymous().RequireListener(listener);
    }

    private static async Task<IResult> ReadyAsync(
        IEnumerable<IReadinessCheck> checks, TimeProvider time, CancellationToken cancellationToken)
    {
        var results = await Task.WhenAll(checks.Select(check => CheckAsync(check, time, cancellationToken)));
        var isReady = results.All(result => result.Reason is null);
        return TypedResults.Json(
            new Readiness(isReady, results),
            HealthJson.Default.Readiness,
            statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<CheckResult> CheckAsync(IReadinessCheck check, TimeProvider time, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(CheckTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return new CheckResult(check.Name, await check.CheckAsync(linked.Token));
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            return new CheckResult(check.Name, $"no answer within {CheckTimeout.TotalSeconds} s");
        }
    }
}
