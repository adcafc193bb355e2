namespace HybridMesh.Contracts.Kinds.Tenancy.Clusters;

/// <summary>Whether namespaces with the same name in several clusters are one namespace.</summary>
public enum NamespaceScopeKind
{
    /// <summary>They are one.</summary>
    Global = 0,

    /// <summary>Each is its own.</summary>
    Local = 1,
}
