using HybridMesh.Discovery;

namespace HybridMesh.Proxy.Configuration;

/// <summary>A resource in effect: as it came, and as it was understood.</summary>
internal sealed record AcceptedResource(DiscoveredResource Resource, object Spec);
