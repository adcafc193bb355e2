using HybridMesh.Contracts.Errors;

namespace HybridMesh.Contracts.Kinds.Gateways.IngressGateways;

internal static class IngressGatewayValidator
{
    public static IEnumerable<Violation> Validate(IngressGateway spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return [];
    }
}
