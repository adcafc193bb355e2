using HybridMesh.ClusterAgent.Apply;
using HybridMesh.ClusterAgent.Connection;
using HybridMesh.ClusterAgent.Inventory;
using HybridMesh.ClusterAgent.Platforms.Standalone;
using HybridMesh.Discovery;
using HybridMesh.Hosting;
using HybridMesh.Hosting.Health;
using HybridMesh.Hosting.Listeners;
using HybridMesh.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HybridMesh.ClusterAgent.Hosting;

/// <summary>Puts the agent together.</summary>
internal static class AgentComposition
{
    public const string ProcessName = "cluster-agent";
    private const string TelemetryListener = "telemetry";

    public static void AddAgent(this WebApplicationBuilder builder)
    {
        builder.AddListener(TelemetryListener, _ => { });
        builder.Services.AddAgent();
    }

    public static void MapAgent(this WebApplication app) => app.MapServiceEndpoints(TelemetryListener);

    private static void AddAgent(this IServiceCollection services)
    {
        services.AddOptions<AgentOptions>().BindConfiguration(AgentOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AgentOptions>, AgentOptionsValidator>());
        services.AddPeerCredentials(PeerRole.Agent, AgentOptions.Section);
        services.AddStandalonePlatform();
        services.TryAddSingleton<IPeerChannelFactory, MeshChannelFactory>();
        services.TryAddSingleton<AppliedManifests>();
        services.TryAddSingleton<ManifestHandler>();
        services.TryAddSingleton<InventoryReports>();
        services.TryAddSingleton<AgentConnection>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, InventoryLoop>());
        services.AddHostedService(provider => provider.GetRequiredService<AgentConnection>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IReadinessCheck, CredentialsReadiness>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IReadinessCheck, InventoryReadiness>());
    }
}
