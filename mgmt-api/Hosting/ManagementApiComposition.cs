using System.Net;
using HybridMesh.Hosting;
using HybridMesh.Hosting.Health;
using HybridMesh.Hosting.Listeners;
using HybridMesh.Identity;
using HybridMesh.ManagementApi.Authorization;
using HybridMesh.ManagementApi.ControlPlane;
using HybridMesh.ManagementApi.Features.Analyze;
using HybridMesh.ManagementApi.Features.Apply;
using HybridMesh.ManagementApi.Features.Config;
using HybridMesh.ManagementApi.Features.Console;
using HybridMesh.ManagementApi.Features.Effective;
using HybridMesh.ManagementApi.Features.JoinTokens;
using HybridMesh.ManagementApi.Features.OpenApi;
using HybridMesh.ManagementApi.Features.Revisions;
using HybridMesh.ManagementApi.Features.Rollout;
using HybridMesh.ManagementApi.Features.Search;
using HybridMesh.ManagementApi.Features.Status;
using HybridMesh.ManagementApi.Features.Version;
using HybridMesh.ManagementApi.Hosting.Endpoints;
using HybridMesh.ManagementApi.Hosting.Limits;
using HybridMesh.ManagementApi.Hosting.Problems;
using HybridMesh.ManagementApi.Resources;
using HybridMesh.Nudges;
using HybridMesh.Store;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HybridMesh.ManagementApi.Hosting;

/// <summary>What the management API is made of; the process itself and the all-in-one process both use it.</summary>
internal static class ManagementApiComposition
{
    /// <summary>Name of the listener that everything here is served on.</summary>
    public const string Listener = "api";

    private const int DefaultPort = 8080;

    public static WebApplicationBuilder AddManagementApi(this WebApplicationBuilder builder)
    {
        builder.AddListener(Listener, listener => listener.Address = new IPEndPoint(IPAddress.Loopback, DefaultPort));
        builder.Services
            .AddStore()
            .AddNudges()
            .AddMeshAuthority(new ControlPlaneProcess("mgmt-api", $"{Guid.NewGuid():n}"[..12]))
            .AddControlPlane()
            .AddAccess()
            .AddLimits()
            .AddFeatures();
        return builder;
    }

    public static WebApplication MapManagementApi(this WebApplication app)
    {
        app.UseWhen(context => context.GetListenerName() == Listener, UseApiPipeline);
        var routes = app.MapGroup("");
        routes.RequireListener(Listener);
        routes.MapResources();
        routes.MapSearchResources();
        routes.MapApply();
        routes.MapAnalyze();
        routes.MapRevisions();
        routes.MapStatus();
        routes.MapConfig();
        routes.MapEffective();
        routes.MapJoinTokens();
        routes.MapGetVersion();
        routes.MapOpenApi();
        routes.MapConsole();
        app.MapHealthAndMetrics();
        return app;
    }

    private static void UseApiPipeline(IApplicationBuilder api)
    {
        api.UseMiddleware<SecurityHeaders>();
        api.UseMiddleware<RequestLog>();
        api.UseMiddleware<ProblemBoundary>();
        api.UseMiddleware<ConcurrencyGate>();
        api.UseMiddleware<AccessGate>();
        api.UseMiddleware<RateGate>();
        api.UseMiddleware<QueryGate>();
    }

    private static void MapRevisions(this IEndpointRouteBuilder routes)
    {
        routes.MapListRevisions();
        routes.MapGetRevision();
        routes.MapRollout();
    }

    // Health is for anybody who can connect; metrics tell how the system is used, so here they need the token.
    private static void MapHealthAndMetrics(this IEndpointRouteBuilder routes)
    {
        var service = routes.MapGroup("");
        service.MapServiceEndpoints(Listener);
        ((IEndpointConventionBuilder)service).Finally(endpoint =>
        {
            if (((RouteEndpointBuilder)endpoint).RoutePattern.RawText == "/metrics")
            {
                foreach (var anonymous in endpoint.Metadata.OfType<IAllowAnonymous>().ToList())
                {
                    endpoint.Metadata.Remove(anonymous);
                }
            }
        });
    }

    private static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddOptions<AuthenticationOptions>().BindConfiguration(AuthenticationOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AuthenticationOptions>, AuthenticationOptionsValidator>());
        services.TryAddSingleton<PrincipalDirectory>();
        services.TryAddSingleton<IAuthorizer, AdministratorAuthorizer>();
        return services.AddReadyService<AdminTokenBootstrap>();
    }

    private static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitsOptions>().BindConfiguration(LimitsOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LimitsOptions>, LimitsOptionsValidator>());
        services.TryAddSingleton<RequestLimiters>();
        return services;
    }

    private static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        services.TryAddSingleton<ResourceWriter>();
        services.TryAddSingleton<StatusRules>();
        services.TryAddSingleton<StatusReader>();
        services.TryAddSingleton<RolloutReader>();
        services.TryAddSingleton<CreateJoinToken>();
        services.TryAddSingleton<OpenApiText>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IReadinessCheck, StoreReadiness>());
        return services.AddReadyService<WarmUp>();
    }

    // A background service that also says whether it is done.
    private static IServiceCollection AddReadyService<TService>(this IServiceCollection services)
        where TService : class, IHostedService, IReadinessCheck
    {
        services.TryAddSingleton<TService>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, TService>(provider => provider.GetRequiredService<TService>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IReadinessCheck, TService>(provider => provider.GetRequiredService<TService>()));
        return services;
    }
}
