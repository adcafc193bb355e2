namespace HybridMesh.VerifyCluster;

/// <summary>What kubectl said.</summary>
internal sealed record KubectlAnswer(bool IsSuccess, string Output, string Error);
