using HybridMesh.Contracts.Errors;

namespace HybridMesh.Contracts.Kinds.Gateways.Tier1Gateways;

internal static class Tier1GatewayValidator
{
    public static IEnumerable<Violation> Validate(Tier1Gateway spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return [];
    }
}
