using System.Collections.Immutable;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio.Egress;

/// <summary>Who may call an external host through a gateway. Whoever no rule names may not.</summary>
/// <param name="Rules">Any of them.</param>
/// <param name="IsLedTo">True when workloads are led to the gateway unasked, false when their own settings have to name it.</param>
internal sealed record EgressAccess(ImmutableArray<EgressRule> Rules, bool IsLedTo)
{
    /// <summary>What it asks of its gateway.</summary>
    public ServerDemands Demands => ServerDemands.Egress | (EgressDenial.Of(Rules) is null ? ServerDemands.TooManyRules : ServerDemands.None);
}
