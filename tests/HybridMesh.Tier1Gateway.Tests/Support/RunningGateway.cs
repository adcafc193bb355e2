using System.Net;
using System.Text.Json.Nodes;
using HybridMesh.Hosting.Listeners;
using HybridMesh.Tier1Gateway.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HybridMesh.Tier1Gateway.Tests.Support;

/// <summary>The gateway's process, inside the test's, on ephemeral ports.</summary>
internal sealed class RunningGateway : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    private RunningGateway(WebApplication app) => _app = app;

    public static async Task<RunningGateway> StartAsync(string folder, Uri controlPlane, params string[] more)
    {
        var app = GatewayProcess.Build(Arguments(folder, controlPlane, more));
        await app.StartAsync();
        return new RunningGateway(app);
    }

    public static string[] Arguments(string folder, Uri controlPlane, params string[] more) =>
    [
        $"--Gateway:StateFolder={folder}/state",
        $"--Gateway:ControlPlane:0={controlPlane}",
        $"--Gateway:JoinTokenFile={folder}/token",
        "--Gateway:Instance=g1",
        "--Gateway:Ports:80=127.0.0.1:0",
        "--Gateway:Ports:15443=127.0.0.1:0",
        "--Gateway:DrainTimeout=00:00:05",
        $"--Hosting:AddressFile={folder}/addresses.json",
        "--Logging:LogLevel:Default=None",
        .. more,
    ];

    public string Url(string listener) => _app.Services.GetRequiredService<ListenerAddresses>()[listener];

    public async Task<(HttpStatusCode Status, string Body)> GetAsync(string listener, string path, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Url(listener) + path);
        request.Headers.Host = host;
        using var response = await _http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async Task<JsonNode> JsonAsync(string listener, string path) => JsonNode.Parse((await GetAsync(listener, path)).Body)!;

    public Task<HttpResponseMessage> PostAsync(string listener, string path) => _http.PostAsync(Url(listener) + path, null);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
