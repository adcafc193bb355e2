using HybridMesh.Hosting;
using HybridMesh.ManagementApi.Hosting;

return await ProcessHost.RunAsync(
    () =>
    {
        var builder = ProcessHost.CreateBuilder("mgmt-api", args);
        builder.AddManagementApi();
        var app = builder.Build();
        app.MapManagementApi();
        return app;
    },
    CancellationToken.None);
