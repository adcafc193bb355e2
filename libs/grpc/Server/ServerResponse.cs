using HybridMesh.Grpc.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace HybridMesh.Grpc.Server;

/// <summary>The head and the end of a response.</summary>
internal static class ServerResponse
{
    public static void Start(HttpContext http)
    {
        http.Response.ContentType = GrpcProtocol.ContentType;
        http.Response.Headers[GrpcProtocol.AcceptEncodingHeader] = GrpcProtocol.Identity;
    }

    /// <summary>Sends the status: in the headers when nothing was sent yet ("trailers only"), else in trailers.</summary>
    public static async Task EndAsync(HttpContext http, Status status, Metadata trailers)
    {
        var hasStarted = http.Response.HasStarted;
        if (!hasStarted)
        {
            Start(http);
        }

        Append(GrpcProtocol.StatusHeader, ((int)status.StatusCode).ToString());
        if (status.Detail is { Length: > 0 } detail)
        {
            Append(GrpcProtocol.MessageHeader, PercentEncoding.Encode(Shortened(detail)));
        }

        foreach (var entry in trailers)
        {
            Append(entry.Key, MetadataHeaders.Format(entry));
        }

        await http.Response.CompleteAsync();

        void Append(string name, string value)
        {
            if (hasStarted)
            {
                http.Response.AppendTrailer(name, value);
            }
            else
            {
                http.Response.Headers.Append(name, value);
            }
        }
    }

    /// <summary>Ends the stream for a client that still sends; harmless when it does not.</summary>
    public static void Reset(HttpContext http, int errorCode) => http.Features.Get<IHttpResetFeature>()?.Reset(errorCode);

    private static string Shortened(string detail)
    {
        if (detail.Length <= GrpcProtocol.MaxDetailLength)
        {
            return detail;
        }

        var length = GrpcProtocol.MaxDetailLength;
        return detail[..(char.IsHighSurrogate(detail[length - 1]) ? length - 1 : length)];
    }
}
