namespace HybridMesh.Discovery;

/// <summary>What a step of a <see cref="DeltaStream"/> made known.</summary>
public abstract record StreamEvent
{
    private StreamEvent()
    {
    }

    /// <summary>The peer has all of this model version that it took.</summary>
    /// <param name="Version">Which.</param>
    public sealed record Applied(ModelVersion Version) : StreamEvent;

    /// <summary>What the peer refuses is another set now.</summary>
    /// <param name="Refusals">All of it, by type and name.</param>
    public sealed record RefusalsChanged(IReadOnlyList<ResourceRefusal> Refusals) : StreamEvent;
}
