using HybridMesh.Hosting.Health;
using HybridMesh.Identity;
using HybridMesh.Proxy;

namespace HybridMesh.Tier1Gateway.Hosting;

/// <summary>Ready with a configuration, from the disk or the control plane, until draining begins.</summary>
internal sealed class ConfigurationReadiness(ProxyEngine engine, IMeshCredentials credentials) : IReadinessCheck
{
    public string Name => "configuration";

    public ValueTask<string?> CheckAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Problem());

    private string? Problem()
    {
        if (engine.IsDraining)
        {
            return "draining";
        }

        return engine.Configuration.IsConfigured
            ? null
            : $"no configuration yet, neither on the disk nor from the control plane{(credentials.Problem is { } problem ? $": {problem}" : "")}";
    }
}
