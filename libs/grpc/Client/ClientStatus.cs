using System.Net;

namespace HybridMesh.Grpc.Client;

/// <summary>What failures of the transport mean as a status.</summary>
internal static class ClientStatus
{
    public static Status DeadlineExceeded { get; } = new(StatusCode.DeadlineExceeded, "deadline exceeded");

    public static Status Of(Exception exception) => exception switch
    {
        RpcException rpc => rpc.Status,
        OperationCanceledException => new Status(StatusCode.Cancelled, "the call was cancelled", exception),
        _ when ProtocolErrorOf(exception) is { } protocol => new Status(
            OfHttp2((int)protocol.ErrorCode), $"the stream was reset with HTTP/2 error {protocol.ErrorCode}", exception),
        HttpRequestException or IOException or ObjectDisposedException => new Status(
            StatusCode.Unavailable, Reason(exception), exception),
        _ => new Status(StatusCode.Internal, exception.Message, exception),
    };

    /// <summary>As gRPC's "HTTP to gRPC status code mapping" has it.</summary>
    public static StatusCode OfHttp(HttpStatusCode status) => status switch
    {
        HttpStatusCode.BadRequest => StatusCode.Internal,
        HttpStatusCode.Unauthorized => StatusCode.Unauthenticated,
        HttpStatusCode.Forbidden => StatusCode.PermissionDenied,
        HttpStatusCode.NotFound => StatusCode.Unimplemented,
        HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
            => StatusCode.Unavailable,
        _ => StatusCode.Unknown,
    };

    // "Errors" of gRPC over HTTP/2: NO_ERROR and the unnamed are INTERNAL.
    private static StatusCode OfHttp2(int errorCode) => errorCode switch
    {
        0x7 => StatusCode.Unavailable, // REFUSED_STREAM
        0x8 => StatusCode.Cancelled, // CANCEL
        0xb => StatusCode.ResourceExhausted, // ENHANCE_YOUR_CALM
        0xc => StatusCode.PermissionDenied, // INADEQUATE_SECURITY
        _ => StatusCode.Internal,
    };

    private static HttpProtocolException? ProtocolErrorOf(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is HttpProtocolException protocol)
            {
                return protocol;
            }
        }

        return null;
    }

    private static string Reason(Exception exception) =>
        exception.InnerException is { } inner && !exception.Message.Contains(inner.Message)
            ? $"{exception.Message} ({inner.Message})"
            : exception.Message;
}
