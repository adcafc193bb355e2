using HybridMesh.GlobalControlPlane.Hosting;
using HybridMesh.Hosting;
using HybridMesh.ManagementApi.Hosting;

namespace HybridMesh.AllInOne.ControlPlanes;

/// <summary>
/// The management API with its console and the global control plane in one process. Each is served on its own listener, and between the
/// two there is what there is between processes: the database, nudges (inside the process here) and Inspection over the wire.
/// </summary>
internal static class ControlPlaneComposition
{
    public static WebApplication Build(string[] args)
    {
        var builder = ProcessHost.CreateBuilder("control-plane", args);
        builder.AddGlobalControlPlane();
        builder.AddManagementApi();
        var app = builder.Build();
        app.MapGlobalControlPlane();
        app.MapManagementApi();
        return app;
    }
}
