using System.Collections.Immutable;

namespace HybridMesh.GlobalControlPlane.Model;

/// <summary>
/// The clusters whose workloads can call hostnames that other clusters expose: those with Istio and a trust domain that no other has, for
/// by it gateways tell who calls.
/// </summary>
internal sealed class ClientClusters
{
    private readonly ImmutableDictionary<string, string> _trustDomains;
    private readonly Index<string, string> _clusters;

    private ClientClusters(ImmutableDictionary<string, string> trustDomains, Index<string, string> clusters)
    {
        _trustDomains = trustDomains;
        _clusters = clusters;
    }

    public static ClientClusters None { get; } = new(ImmutableDictionary<string, string>.Empty, Index<string, string>.Empty);

    public IEnumerable<string> All => _trustDomains.Keys.Where(cluster => TrustDomainOf(cluster) is not null);

    /// <summary>Null when workloads of the cluster cannot call others.</summary>
    public string? TrustDomainOf(string cluster) =>
        _trustDomains.TryGetValue(cluster, out var trustDomain) && _clusters[trustDomain].Count == 1 ? trustDomain : null;

    /// <summary>The clusters that say they have the trust domain of this one, itself included.</summary>
    public ImmutableSortedSet<string> SharingWith(string cluster) =>
        _trustDomains.TryGetValue(cluster, out var trustDomain) ? _clusters[trustDomain] : [];

    /// <param name="cluster">Short name.</param>
    /// <param name="trustDomain">Null when it has no Istio, or its trust domain is not known.</param>
    public ClientClusters With(string cluster, string? trustDomain)
    {
        var before = _trustDomains.GetValueOrDefault(cluster);
        return before == trustDomain
            ? this
            : new ClientClusters(
                trustDomain is null ? _trustDomains.Remove(cluster) : _trustDomains.SetItem(cluster, trustDomain),
                _clusters.Move(cluster, before is null ? [] : [before], trustDomain is null ? [] : [trustDomain]));
    }
}
