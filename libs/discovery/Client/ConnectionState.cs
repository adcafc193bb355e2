namespace HybridMesh.Discovery;

/// <summary>How a client stands with the control plane.</summary>
/// <param name="IsConnected">The server has answered on the stream under way.</param>
/// <param name="Address">The server of that stream, or of the last attempt; null before the first.</param>
/// <param name="LastError">Why the last stream or attempt ended; null before the first end. Stays while connected.</param>
/// <param name="Since">When <paramref name="IsConnected"/> became so.</param>
public sealed record ConnectionState(bool IsConnected, Uri? Address, string? LastError, DateTimeOffset Since);
