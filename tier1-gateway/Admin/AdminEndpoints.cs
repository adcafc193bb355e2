using HybridMesh.Hosting.Listeners;
using HybridMesh.Proxy;
using HybridMesh.Tier1Gateway.ControlPlane;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HybridMesh.Tier1Gateway.Admin;

/// <summary>What the gateway's owner may see and do. It shows tenants' configuration: its listener stays on the loopback.</summary>
internal static class AdminEndpoints
{
    public static void MapAdmin(this IEndpointRouteBuilder routes, string listener)
    {
        routes.MapGet("/config", GetConfiguration).RequireListener(listener);
        routes.MapGet("/routes", (ProxyEngine engine) => TypedResults.Ok(engine.Listeners())).RequireListener(listener);
        routes.MapGet("/health", GetHealth).RequireListener(listener);
        routes.MapPost("/drain", Drain).RequireListener(listener);
    }

    private static ContentHttpResult GetConfiguration(ProxyEngine engine) =>
        TypedResults.Text(ConfigurationJson.Of(engine.Configuration.Applied), "application/json");

    private static Ok<GatewayHealthView> GetHealth(ProxyEngine engine, DiscoveryLoop discovery) =>
        TypedResults.Ok(new GatewayHealthView(discovery.State, engine.IsDraining, engine.Destinations()));

    private static Accepted Drain(ProxyEngine engine)
    {
        engine.BeginDrain();
        return TypedResults.Accepted((string?)null);
    }
}
