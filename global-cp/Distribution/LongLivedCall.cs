namespace HybridMesh.GlobalControlPlane.Distribution;

/// <summary>Marks an endpoint whose calls last as long as the connection.</summary>
internal sealed record LongLivedCall;
