namespace HybridMesh.Grpc;

/// <summary>Bounds of the methods that are mapped with it.</summary>
public sealed record GrpcServerOptions
{
    /// <summary>The defaults.</summary>
    public static GrpcServerOptions Default { get; } = new();

    /// <summary>Longest request message in bytes; null is no limit. Default 4 MiB.</summary>
    public int? MaxReceiveMessageSize { get; init; } = 4 * 1024 * 1024;

    /// <summary>Longest response message in bytes; null is no limit. Default null.</summary>
    public int? MaxSendMessageSize { get; init; }

    /// <summary>The clock of deadlines.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
