using HybridMesh.Discovery;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>What a target knows a resource by.</summary>
internal readonly record struct ResourceName(string TypeUrl, string Name) : IComparable<ResourceName>
{
    public ResourceKey ToKey() => new(TypeUrl, Name);

    public int CompareTo(ResourceName other)
    {
        var byType = string.CompareOrdinal(TypeUrl, other.TypeUrl);
        return byType != 0 ? byType : string.CompareOrdinal(Name, other.Name);
    }
}
