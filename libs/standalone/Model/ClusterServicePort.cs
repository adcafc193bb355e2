namespace HybridMesh.Standalone;

/// <summary>One port of a service.</summary>
/// <param name="Number">1 to 65535; unique in the service.</param>
/// <param name="Name">Such as <c>http</c>; unique in the service. Default: the protocol and the number.</param>
/// <param name="Protocol">One of <see cref="Protocols"/>. Default <c>tcp</c>.</param>
public sealed record ClusterServicePort(int Number, string Name, string Protocol)
{
    /// <summary>What a port may speak.</summary>
    public static IReadOnlyList<string> Protocols { get; } = ["http", "http2", "grpc", "https", "tls", "tcp"];
}
