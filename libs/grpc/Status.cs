namespace HybridMesh.Grpc;

/// <summary>How a call ended.</summary>
/// <param name="StatusCode">The code.</param>
/// <param name="Detail">For people; empty when there is nothing to say. At most 4096 characters travel.</param>
/// <param name="DebugException">What led to the status in this process, or null; never sent.</param>
public readonly record struct Status(StatusCode StatusCode, string Detail, Exception? DebugException = null)
{
    /// <summary>Success without detail.</summary>
    public static Status DefaultSuccess { get; } = new(StatusCode.OK, string.Empty);

    /// <summary>Cancelled without detail.</summary>
    public static Status DefaultCancelled { get; } = new(StatusCode.Cancelled, string.Empty);

    /// <inheritdoc />
    public override string ToString() => $"{StatusCode}: {Detail}";
}
