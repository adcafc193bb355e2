namespace HybridMesh.Contracts.Kinds.Tenancy.OrganizationSettings;

/// <summary>The networks that clusters are in.</summary>
public sealed record NetworkSettings
{
    /// <summary>
    /// By network (<c>network</c> of a Cluster), the other networks that gateways in it can call, separated by commas: one way, and from
    /// network to network only. Within a network, and towards clusters without one, everything reaches everything.
    /// </summary>
    public IReadOnlyDictionary<string, string> NetworkReachability { get; init; } = new Dictionary<string, string>();
}
