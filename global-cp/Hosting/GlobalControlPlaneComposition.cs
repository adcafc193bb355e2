using System.Net;
using HybridMesh.Discovery;
using HybridMesh.GlobalControlPlane.Distribution;
using HybridMesh.GlobalControlPlane.Following;
using HybridMesh.GlobalControlPlane.Identities;
using HybridMesh.GlobalControlPlane.Inspection;
using HybridMesh.GlobalControlPlane.Inspection.Drafts;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Registry;
using HybridMesh.GlobalControlPlane.Rollouts;
using HybridMesh.Grpc;
using HybridMesh.Hosting.Health;
using HybridMesh.Hosting.Listeners;
using HybridMesh.Identity;
using HybridMesh.Inspection;
using HybridMesh.Nudges;
using HybridMesh.Store;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HybridMesh.GlobalControlPlane.Hosting;

/// <summary>What the global control plane is made of; the process itself and the all-in-one process both use it.</summary>
internal static class GlobalControlPlaneComposition
{
    /// <summary>Name of the listener for agents, gateways and Inspection: TLS, HTTP/2, certificates of the mesh.</summary>
    public const string Listener = "discovery";

    private const int DefaultPort = 9080;

    public static WebApplicationBuilder AddGlobalControlPlane(this WebApplicationBuilder builder)
    {
        builder.AddListener(Listener, listener =>
        {
            listener.Address = new IPEndPoint(IPAddress.Loopback, DefaultPort);
            listener.Protocols = HttpProtocols.Http2;
            listener.Scheme = Uri.UriSchemeHttps;

            // Enrollment is for peers that have no certificate yet; every other service asks for one itself.
            listener.Configure = listen => listen.UseMeshTls(new MeshServerOptions { AllowAnonymous = true });
        });
        builder.Services
            .AddStore()
            .AddNudges()
            .AddMeshIdentity()
            .AddFollowing()
            .AddStatus()
            .AddDistribution();
        builder.Services.AddInspection();
        return builder;
    }

    public static WebApplication MapGlobalControlPlane(this WebApplication app)
    {
        app.UseMiddleware<StreamsEndAtStop>();
        app.MapEnrollment().RequireListener(Listener);
        app.MapDeltaDiscovery(app.Services.GetRequiredService<DeltaDiscoveryService>())
            .RequireListener(Listener)
            .WithMetadata(new LongLivedCall());
        app.MapReporting(app.Services.GetRequiredService<ReportingService>())
            .RequireListener(Listener)
            .WithMetadata(new LongLivedCall());
        app.MapInspection(app.Services.GetRequiredService<InspectionService>()).RequireListener(Listener);
        app.MapGrpcUnimplemented().RequireListener(Listener);
        return app;
    }

    private static IServiceCollection AddInspection(this IServiceCollection services)
    {
        services.TryAddSingleton<InspectedModel>();
        services.TryAddSingleton<DraftGate>();
        services.TryAddSingleton<InspectionService>();
        return services;
    }

    private static IServiceCollection AddMeshIdentity(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEnrollmentObserver, EnrolledTargets>());
        return services.AddMeshAuthority(new ControlPlaneProcess("global-cp", $"{Guid.NewGuid():n}"[..12]));
    }

    private static IServiceCollection AddFollowing(this IServiceCollection services)
    {
        services.AddOptions<GlobalControlPlaneOptions>().BindConfiguration(GlobalControlPlaneOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<GlobalControlPlaneOptions>, GlobalControlPlaneOptionsValidator>());
        services.TryAddSingleton(provider => new MeshSettings(provider.GetRequiredService<IOptions<IdentityOptions>>().Value.TrustDomain));
        services.TryAddSingleton<ControlPlaneMetrics>();
        services.TryAddSingleton<NewestModel>();
        services.TryAddSingleton<MeshInbox>();
        services.TryAddSingleton<StoredResources>();
        services.TryAddSingleton<ReportedClusters>();
        services.TryAddSingleton<MeshReader>();
        services.TryAddSingleton<MeshSteps>();
        services.TryAddSingleton<RestoredState>();
        services.TryAddSingleton<MeshFollower>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IReadinessCheck, MeshFollower>(Required<MeshFollower>));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, MeshFollower>(Required<MeshFollower>));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, NudgePump>());
        return services;
    }

    private static IServiceCollection AddStatus(this IServiceCollection services)
    {
        services.TryAddSingleton<ThisReplica>();
        services.TryAddSingleton<StatusTables>();
        services.TryAddSingleton<StatusWriter>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StatusWriter>(Required<StatusWriter>));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ReplicaPulse>());
        return services;
    }

    private static IServiceCollection AddDistribution(this IServiceCollection services)
    {
        services.AddOptions<DeltaDiscoveryOptions>().BindConfiguration(DeltaDiscoveryOptions.Section).ValidateOnStart();
        services.AddOptions<ReportingOptions>().BindConfiguration(ReportingOptions.Section).ValidateOnStart();
        services.TryAddSingleton<TargetFeeds>();
        services.TryAddSingleton<StreamObserver>();
        services.TryAddSingleton<ReportSink>();
        services.TryAddSingleton<IPeerResolver, PeerResolver>();
        services.TryAddSingleton<ITargetSource, TargetAdmissions>();
        services.TryAddSingleton<IDiscoveryObserver>(Required<StreamObserver>);
        services.TryAddSingleton<IReportSink>(Required<ReportSink>);
        services.TryAddSingleton<IPushGate, PushGate>();
        services.TryAddSingleton<DeltaDiscoveryService>();
        services.TryAddSingleton<ReportingService>();
        return services;
    }

    private static TService Required<TService>(IServiceProvider provider)
        where TService : notnull =>
        provider.GetRequiredService<TService>();
}
