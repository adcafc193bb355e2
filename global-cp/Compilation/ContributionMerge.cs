using System.Collections.Immutable;
using Google.Protobuf;
using HybridMesh.Discovery.Gateway;
using HybridMesh.GlobalControlPlane.GatewayApi;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>Makes one resource of what several units contribute to it.</summary>
internal static class ContributionMerge
{
    /// <summary>The merged resource; null when nobody contributes.</summary>
    public static TargetResource? Merge(ResourceName name, ImmutableSortedDictionary<UnitKey, Contribution> contributions)
    {
        if (contributions.IsEmpty)
        {
            return null;
        }

        // Contributors of a backend all derive it from the same facts, so any of them will do.
        var first = contributions.First().Value;
        return contributions.Count switch
        {
            > 1 when first.Descriptor == GatewayListener.Descriptor =>
                Listener(name, contributions.Values.Select(contribution => GatewayListener.Parser.ParseFrom(contribution.Payload))),
            > 1 when GatewayMerge.IsShared(name) =>
                new TargetResource(name, first.Descriptor, GatewayMerge.Merge(contributions.Values.Select(contribution => contribution.Payload))),
            _ => new TargetResource(name, first.Descriptor, first.Payload),
        };
    }

    private static TargetResource Listener(ResourceName name, IEnumerable<GatewayListener> shares)
    {
        var peers = new SortedSet<string>(StringComparer.Ordinal);
        var merged = new GatewayListener();
        foreach (var share in shares)
        {
            merged.Port = share.Port;
            merged.Protocol = share.Protocol;
            peers.UnionWith(share.AllowedPeers);
        }

        merged.AllowedPeers.AddRange(peers);
        return new TargetResource(name, GatewayListener.Descriptor, merged.ToByteString());
    }
}
