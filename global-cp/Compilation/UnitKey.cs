using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>The smallest thing that is compiled alone: one gateway object on one target.</summary>
internal readonly record struct UnitKey(Fqn Gateway, GatewayWorkload Target) : IComparable<UnitKey>
{
    public int CompareTo(UnitKey other)
    {
        var byGateway = Gateway.CompareTo(other.Gateway);
        return byGateway != 0 ? byGateway : Target.CompareTo(other.Target);
    }
}
