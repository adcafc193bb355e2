using System.Net;
using HybridMesh.Hosting;
using HybridMesh.Hosting.Listeners;
using HybridMesh.Tier1Gateway.Admin;
using Microsoft.Extensions.Options;

namespace HybridMesh.Tier1Gateway.Hosting;

/// <summary>The process, put together but not started.</summary>
internal static class GatewayProcess
{
    public static WebApplication Build(string[] args)
    {
        var builder = ProcessHost.CreateBuilder("tier1-gateway", args);
        builder.AddListener(ListenerNames.Admin, _ => { });
        RequireLoopback(builder.Configuration[$"Listeners:{ListenerNames.Admin}"]);
        builder.AddListener(ListenerNames.Telemetry, _ => { });
        builder.Services.AddGateway(builder.Configuration);

        var app = builder.Build();
        app.MapServiceEndpoints(ListenerNames.Telemetry);
        app.MapAdmin(ListenerNames.Admin);
        return app;
    }

    // It shows tenants' configuration and takes orders, both without authentication.
    private static void RequireLoopback(string? address)
    {
        if (address is not null && IPEndPoint.TryParse(address, out var parsed) && !IPAddress.IsLoopback(parsed.Address))
        {
            throw new OptionsValidationException(
                ListenerNames.Admin, typeof(IPEndPoint), [$"Listeners:admin is {address}: it must be an address of the loopback"]);
        }
    }
}
