namespace HybridMesh.Grpc.Wire;

/// <summary>Names and numbers of gRPC over HTTP/2.</summary>
internal static class GrpcProtocol
{
    public const string ContentType = "application/grpc";
    public const string StatusHeader = "grpc-status";
    public const string MessageHeader = "grpc-message";
    public const string TimeoutHeader = "grpc-timeout";
    public const string EncodingHeader = "grpc-encoding";
    public const string AcceptEncodingHeader = "grpc-accept-encoding";
    public const string Identity = "identity";
    public const int FrameHeaderSize = 5;
    public const int DefaultMaxMessageSize = 4 * 1024 * 1024;
    public const int MaxDetailLength = 4096;

    /// <summary>HTTP/2 NO_ERROR: "the response is complete, stop sending the request" (RFC 9113, 8.1).</summary>
    public const int ResetNoError = 0;

    public const int ResetCancel = 8;

    public static bool IsGrpc(string? contentType) =>
        contentType is not null
        && contentType.StartsWith(ContentType, StringComparison.OrdinalIgnoreCase)
        && (contentType.Length == ContentType.Length
            || contentType[ContentType.Length] is ';'
            || contentType.AsSpan(ContentType.Length).StartsWith("+proto", StringComparison.OrdinalIgnoreCase));
}
