using System.Collections.Immutable;

namespace HybridMesh.Discovery;

/// <summary>
/// The types that a kind of target is sent, in the order of making: a resource may name resources of earlier types only. Removals go
/// the other way, so nothing is taken away that something else still names. A peer subscribes to all of them; the server waits for it.
/// </summary>
public sealed class DeliveryOrder
{
    /// <param name="typeUrls">At least one; none twice.</param>
    public DeliveryOrder(params ImmutableArray<string> typeUrls)
    {
        if (typeUrls.IsDefaultOrEmpty || typeUrls.Distinct(StringComparer.Ordinal).Count() != typeUrls.Length)
        {
            throw new ArgumentException("an order has at least one type and none twice", nameof(typeUrls));
        }

        TypeUrls = typeUrls;
    }

    /// <summary>Backends, listeners, routes.</summary>
    public static DeliveryOrder Gateway { get; } =
        new(Discovery.TypeUrls.GatewayBackend, Discovery.TypeUrls.GatewayListener, Discovery.TypeUrls.GatewayRoute);

    /// <summary>Kubernetes manifests alone.</summary>
    public static DeliveryOrder Agent { get; } = new(Discovery.TypeUrls.KubernetesManifest);

    /// <summary>The types, first made first.</summary>
    public ImmutableArray<string> TypeUrls { get; }
}
