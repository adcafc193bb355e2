namespace HybridMesh.Grpc;

/// <summary>What one call is made with.</summary>
/// <param name="Headers">Sent before the first message; null is none.</param>
/// <param name="Deadline">When the caller stops waiting, in UTC; null is never. Travels to the server as the time that is left.</param>
/// <param name="CancellationToken">Cancels the call.</param>
public readonly record struct CallOptions(
    Metadata? Headers = null, DateTime? Deadline = null, CancellationToken CancellationToken = default)
{
    /// <summary>Options with a deadline that is so far from now.</summary>
    public static CallOptions Within(TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(time);
        return new CallOptions(null, time.GetUtcNow().UtcDateTime + timeout, cancellationToken);
    }
}
