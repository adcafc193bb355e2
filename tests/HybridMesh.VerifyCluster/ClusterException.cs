namespace HybridMesh.VerifyCluster;

/// <summary>The cluster did not do what has to be done before it can be asked.</summary>
internal sealed class ClusterException(string message) : Exception(message);
