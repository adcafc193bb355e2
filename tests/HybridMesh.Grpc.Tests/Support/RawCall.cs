using System.Net;
using System.Net.Http.Headers;

namespace HybridMesh.Grpc.Tests.Support;

/// <summary>Sends bytes as they are to a gRPC path, and reads what comes back.</summary>
internal static class RawCall
{
    public static async Task<(HttpStatusCode Http, StatusCode? Status, string Detail, bool IsTrailersOnly)> SendAsync(
        Uri server, string path, byte[] body, Action<HttpRequestHeaders>? headers = null, string contentType = "application/grpc")
    {
        using var http = new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server, path))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(contentType) } },
        };
        request.Headers.TryAddWithoutValidation("te", "trailers");
        headers?.Invoke(request.Headers);
        using var response = await http.SendAsync(request, CancellationToken.None);
        _ = await response.Content.ReadAsByteArrayAsync();
        var trailersOnly = response.Headers.Contains("grpc-status");
        var trailers = trailersOnly ? response.Headers : response.TrailingHeaders;
        return (
            response.StatusCode,
            trailers.TryGetValues("grpc-status", out var status) ? (StatusCode)int.Parse(status.Single()) : null,
            trailers.TryGetValues("grpc-message", out var detail) ? Uri.UnescapeDataString(detail.Single()) : string.Empty,
            trailersOnly);
    }
}
