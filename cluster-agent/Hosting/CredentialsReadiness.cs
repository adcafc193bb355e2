using HybridMesh.Hosting.Health;
using HybridMesh.Identity;

namespace HybridMesh.ClusterAgent.Hosting;

/// <summary>Ready once there is a valid certificate. A control plane that is away makes nobody unready: the agent goes on without it.</summary>
internal sealed class CredentialsReadiness(IMeshCredentials credentials) : IReadinessCheck
{
    public string Name => "certificate";

    public ValueTask<string?> CheckAsync(CancellationToken cancellationToken) => ValueTask.FromResult(credentials.Problem);
}
