using HybridMesh.Contracts.Errors;

namespace HybridMesh.Contracts.Kinds.Gateways.GatewayGroups;

internal static class GatewayGroupValidator
{
    public static IEnumerable<Violation> Validate(GatewayGroup spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return [];
    }
}
