using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HybridMesh.Identity.Testing;

/// <summary>A control plane of a test mesh on a real loopback socket with real TLS: enrollment, and whatever else a test maps.</summary>
public sealed class TestControlPlane : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestControlPlane(WebApplication app)
    {
        _app = app;
        Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    /// <summary><c>https://127.0.0.1:PORT</c>.</summary>
    public string Address { get; }

    /// <summary>The port, to start another one in its place.</summary>
    public int Port => new Uri(Address).Port;

    public static async Task<TestControlPlane> StartAsync(TestMesh mesh, Action<IEndpointRouteBuilder>? map = null, int port = 0)
    {
        var credential = await mesh.IssueAsync(PeerIdentity.ControlPlane("global-cp", "test"), TimeSpan.FromDays(365));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(mesh.Time);
        builder.Services.AddSingleton(mesh.Enrollment);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.UseMeshTls(new FixedCredentials(credential), new MeshServerOptions { AllowAnonymous = true });
        }));
        var app = builder.Build();
        app.MapEnrollment();
        map?.Invoke(app);
        await app.StartAsync();
        return new TestControlPlane(app);
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }
}
