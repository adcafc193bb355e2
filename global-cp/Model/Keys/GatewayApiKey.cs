using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Model.Keys;

/// <summary>The Gateway API that makes gateways in a cluster.</summary>
internal sealed record GatewayApiKey(string Cluster) : FactKey<GatewayApiFacts>
{
    public override GatewayApiFacts? ValueIn(MeshModel model) => model.Reports.GetValueOrDefault(Cluster)?.GatewayApi;
}
