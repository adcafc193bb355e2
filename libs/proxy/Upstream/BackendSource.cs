namespace HybridMesh.Proxy.Upstream;

/// <summary>Where the destinations of a backend come from.</summary>
internal abstract record BackendSource
{
    private BackendSource()
    {
    }

    /// <summary>Named in the resource itself.</summary>
    public sealed record Fixed(IReadOnlyList<DestinationKey> Keys) : BackendSource;

    /// <summary>A service of this gateway's own cluster. Port 0: its only port.</summary>
    public sealed record Local(string Namespace, string Hostname, int Port) : BackendSource;
}
