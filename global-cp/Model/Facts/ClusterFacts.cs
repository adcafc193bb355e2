using HybridMesh.Contracts.Resources;

namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>What a Cluster object says that matters to routing.</summary>
/// <param name="Fqn">Its name.</param>
/// <param name="Labels">What <c>clusters[].labels</c> selects by.</param>
/// <param name="IsDraining">True takes the cluster out of every choice.</param>
/// <param name="Region">The declared region; null when the agent's report decides.</param>
/// <param name="Network">The network it is in; null when not said.</param>
/// <param name="TrustDomain">The declared one; null when the agent's report decides.</param>
/// <param name="IsPlaintext">True where the hop to its gateways is not encrypted.</param>
/// <param name="Namespaces">Which of its namespaces are those of other clusters too.</param>
internal sealed record ClusterFacts(
    Fqn Fqn, Labels Labels, bool IsDraining, string? Region, string? Network, string? TrustDomain, bool IsPlaintext, NamespaceSharing Namespaces) : IFact
{
    /// <summary>The GatewayClass that was chosen; null leaves it to what there is.</summary>
    public string? GatewayClass { get; init; }

    public void WriteTo(FingerprintWriter writer)
    {
        writer.Add(Labels.Text);
        writer.Add(IsDraining);
        writer.Add(Region);
        writer.Add(Network);
        writer.Add(IsPlaintext);
        Namespaces.WriteTo(writer);
        writer.Add(GatewayClass);
    }
}
