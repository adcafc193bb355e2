namespace HybridMesh.Standalone;

/// <summary>Where requests for a service go.</summary>
public abstract record ServiceResolution
{
    private ServiceResolution()
    {
    }

    /// <summary>The service and port exist; there may be no endpoint.</summary>
    public sealed record Found(IReadOnlyList<EndpointAddress> Endpoints) : ServiceResolution;

    /// <summary>The file has no such service or port, for this reason.</summary>
    public sealed record Unknown(string Reason) : ServiceResolution;
}
