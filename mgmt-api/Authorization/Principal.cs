namespace HybridMesh.ManagementApi.Authorization;

/// <summary>Who sent a request.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Name">What revisions carry as author.</param>
internal sealed record Principal(string Id, string Name);
