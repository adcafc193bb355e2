using HybridMesh.ClusterAgent.Hosting;
using HybridMesh.Hosting;

return await ProcessHost.RunAsync(
    () =>
    {
        var builder = ProcessHost.CreateBuilder(AgentComposition.ProcessName, args);
        builder.AddAgent();
        var app = builder.Build();
        app.MapAgent();
        return app;
    },
    CancellationToken.None);
