using HybridMesh.AllInOne.Embedded;
using HybridMesh.Hosting;
using HybridMesh.Hosting.Listeners;
using Microsoft.Extensions.Options;

namespace HybridMesh.AllInOne.SampleServices;

/// <summary>A service that answers every request with the name of its cluster: as text, as JSON where that is accepted, and in a header.</summary>
internal static class SampleServiceComposition
{
    private const string ClusterHeader = "x-cluster";

    public static WebApplication Build(string[] args)
    {
        var builder = ProcessHost.CreateBuilder("sample-service", args);
        builder.AddListener(SampleServiceProcess.Listener, _ => { });
        builder.Services.AddOptions<SampleServiceOptions>().BindConfiguration(SampleServiceOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<SampleServiceOptions>, SampleServiceOptionsValidator>();
        var app = builder.Build();
        app.MapServiceEndpoints(SampleServiceProcess.Listener);
        app.Map("/{**path}", Answer).RequireListener(SampleServiceProcess.Listener);
        return app;
    }

    private static IResult Answer(HttpContext context, IOptions<SampleServiceOptions> options)
    {
        var service = options.Value;
        context.Response.Headers[ClusterHeader] = service.Cluster;
        return context.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal)
            ? TypedResults.Json(new { service = service.Name, cluster = service.Cluster, path = context.Request.Path.Value })
            : TypedResults.Text($"{service.Name} in {service.Cluster}\n");
    }
}
