using HybridMesh.Contracts.Kinds;
using HybridMesh.Store.Resources;

namespace HybridMesh.ManagementApi.Features.Status;

/// <summary>A resource whose status is asked for.</summary>
internal sealed record StatusSubject(StoredResource Resource, KindDescriptor Kind);
