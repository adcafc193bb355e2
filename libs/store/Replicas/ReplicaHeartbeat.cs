namespace HybridMesh.Store.Replicas;

/// <summary>A replica of the global control plane says that it lives.</summary>
/// <param name="Id">The replica, unique for each start of a process.</param>
/// <param name="InspectionAddress">Where it answers Inspection, as <c>host:port</c>.</param>
/// <param name="ModelRevision">The newest revision that its model holds and has marked in the targets.</param>
/// <param name="RegistryVersion">The registry's version that its model holds.</param>
public sealed record ReplicaHeartbeat(string Id, string InspectionAddress, long ModelRevision, long RegistryVersion);
