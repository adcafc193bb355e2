namespace HybridMesh.Proxy.Routing;

/// <summary>One entry of a rule's list of backends, by name.</summary>
internal sealed record BackendShare(string Backend, uint Weight, uint Priority);
