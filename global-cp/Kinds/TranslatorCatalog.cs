using System.Collections.Frozen;
using HybridMesh.GlobalControlPlane.Kinds.Gateways.EgressGateways;
using HybridMesh.GlobalControlPlane.Kinds.Gateways.IngressGateways;
using HybridMesh.GlobalControlPlane.Kinds.Gateways.Tier1Gateways;
using HybridMesh.GlobalControlPlane.Kinds.Gateways.UnifiedGateways;

namespace HybridMesh.GlobalControlPlane.Kinds;

/// <summary>All translators, one line each.</summary>
internal static class TranslatorCatalog
{
    public static IReadOnlyList<ITranslator> All { get; } =
    [
        new GatewayTranslator(),
        new Tier1GatewayTranslator(),
        new IngressGatewayTranslator(),
        new EgressGatewayTranslator(),
    ];

    private static readonly FrozenDictionary<string, ITranslator> ByKind = All.ToFrozenDictionary(translator => translator.KindId);

    /// <summary>The translator of a kind; null for kinds that nothing is compiled from.</summary>
    public static ITranslator? For(string kindId) => ByKind.GetValueOrDefault(kindId);
}
