namespace HybridMesh.Proxy.Inspection;

/// <summary>One backend of a forwarding rule.</summary>
/// <param name="Backend">Its name.</param>
/// <param name="Weight">Relative to the others of its priority.</param>
/// <param name="Priority">0 first.</param>
/// <param name="IsAvailable">Whether one of its destinations gets requests.</param>
public sealed record ShareStatus(string Backend, uint Weight, uint Priority, bool IsAvailable);
