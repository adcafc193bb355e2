using HybridMesh.Grpc.Wire;
using Microsoft.AspNetCore.Http;

namespace HybridMesh.Grpc.Server;

/// <summary>What the headers of a request say.</summary>
/// <param name="Headers">The client's metadata.</param>
/// <param name="Timeout">Null when the client waits for ever.</param>
/// <param name="Error">Why the call cannot be served, or null.</param>
internal sealed record RequestHead(Metadata Headers, TimeSpan? Timeout, Status? Error)
{
    /// <summary>The HTTP status for what is no gRPC request at all; null when it is one.</summary>
    public static int? Refusal(HttpContext http)
    {
        if (!GrpcProtocol.IsGrpc(http.Request.ContentType))
        {
            return StatusCodes.Status415UnsupportedMediaType;
        }

        return HttpProtocol.IsHttp2(http.Request.Protocol) ? null : StatusCodes.Status426UpgradeRequired;
    }

    public static RequestHead Read(HttpContext http)
    {
        var headers = http.Request.Headers;
        var metadata = new Metadata();
        try
        {
            foreach (var (name, values) in headers)
            {
                MetadataHeaders.Add(metadata, name, values);
            }
        }
        catch (RpcException exception)
        {
            return new RequestHead(metadata, null, exception.Status);
        }

        if (headers.TryGetValue(GrpcProtocol.EncodingHeader, out var encoding) && encoding is not [GrpcProtocol.Identity])
        {
            return new RequestHead(metadata, null, new Status(
                StatusCode.Unimplemented, $"compression '{encoding}' is not supported; send {GrpcProtocol.Identity}"));
        }

        if (!headers.TryGetValue(GrpcProtocol.TimeoutHeader, out var timeout))
        {
            return new RequestHead(metadata, null, null);
        }

        return GrpcTimeout.TryParse(timeout.ToString(), out var value)
            ? new RequestHead(metadata, value, null)
            : new RequestHead(metadata, null, new Status(StatusCode.Internal, $"'{timeout}' is no {GrpcProtocol.TimeoutHeader}"));
    }
}
