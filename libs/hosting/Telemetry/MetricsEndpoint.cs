using HybridMesh.Hosting.Listeners;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HybridMesh.Hosting.Telemetry;

internal static class MetricsEndpoint
{
    public static void MapMetrics(this IEndpointRouteBuilder routes, string listener) =>
        routes.MapGet("/metrics", (ProcessTelemetry telemetry) =>
                TypedResults.Text(telemetry.CollectText(), "text/plain; version=0.0.4; charset=utf-8"))
            .AllowAnonymous()
            .RequireListener(listener);
}
