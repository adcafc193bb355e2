namespace HybridMesh.Scenarios.Edits;

/// <summary>One edit: from <paramref name="Acknowledged"/> until the next one is sent, every new request must be answered by <paramref name="Cluster"/>.</summary>
internal sealed record Edit(long Sent, long Acknowledged, string Cluster);
