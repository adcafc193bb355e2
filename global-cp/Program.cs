using HybridMesh.GlobalControlPlane.Hosting;
using HybridMesh.Hosting;
using HybridMesh.Hosting.Listeners;

const string Telemetry = "telemetry";

return await ProcessHost.RunAsync(
    () =>
    {
        var builder = ProcessHost.CreateBuilder("global-cp", args);
        builder.AddGlobalControlPlane();
        builder.AddListener(Telemetry, _ => { });
        var app = builder.Build();
        app.MapGlobalControlPlane();
        app.MapServiceEndpoints(Telemetry);
        return app;
    },
    CancellationToken.None);
