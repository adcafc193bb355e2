using System.Net;
using HybridMesh.Proxy.Forwarding;

namespace HybridMesh.Proxy.Tests.Support;

/// <summary>An HTTP client that sends what it is told to, to any host.</summary>
internal sealed class TestClient : IDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
    });

    public async Task<TestAnswer> SendAsync(
        Uri gateway, string path = "/", string host = Wire.Host, HttpMethod? method = null, HttpContent? content = null, Action<HttpRequestMessage>? configure = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, Target(gateway, path)) { Content = content };
        request.Headers.Host = host;
        configure?.Invoke(request);
        using var response = await _http.SendAsync(request, CancellationToken.None);
        var body = await response.Content.ReadAsStringAsync();
        return new TestAnswer(
            response.StatusCode, body, Header(response, TestUpstream.NameHeader), Header(response, LocalAnswer.ReasonHeader), response.Headers.Location);
    }

    public static Uri Target(Uri gateway, string path) =>
        new(gateway.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _http.SendAsync(request, cancellationToken);

    public void Dispose() => _http.Dispose();

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;
}
