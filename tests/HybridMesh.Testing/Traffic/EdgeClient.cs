namespace HybridMesh.Testing.Traffic;

/// <summary>Sends requests for one hostname to an edge and reads which cluster answered.</summary>
public sealed class EdgeClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly Uri _edge;
    private readonly string _hostname;
    private readonly TimeProvider _time;

    public EdgeClient(Uri edge, string hostname, TimeProvider time)
    {
        _edge = edge;
        _hostname = hostname;
        _time = time;
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(30) };
    }

    public async Task<EdgeRequest> SendAsync(CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Get, _edge) { Headers = { Host = _hostname } };
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            await response.Content.ReadAsByteArrayAsync(cancellationToken);
            var cluster = response.Headers.TryGetValues("x-cluster", out var values) ? values.Single() : null;
            return new EdgeRequest(started, _time.GetTimestamp(), response.StatusCode, cluster, null);
        }
        catch (HttpRequestException error)
        {
            return new EdgeRequest(started, _time.GetTimestamp(), null, null, error.Message);
        }
    }

    public void Dispose() => _http.Dispose();
}
