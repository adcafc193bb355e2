namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>An address of the mTLS hop.</summary>
internal readonly record struct MeshEndpoint(string Host, uint Port) : IComparable<MeshEndpoint>
{
    public int CompareTo(MeshEndpoint other)
    {
        var byHost = string.CompareOrdinal(Host, other.Host);
        return byHost != 0 ? byHost : Port.CompareTo(other.Port);
    }
}
