using HybridMesh.Inspection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HybridMesh.ManagementApi.ControlPlane;

internal static class ControlPlaneExtensions
{
    private static readonly TimeSpan InspectionTimeout = TimeSpan.FromSeconds(3);

    public static IServiceCollection AddControlPlane(this IServiceCollection services)
    {
        services.AddOptions<ControlPlaneOptions>().BindConfiguration(ControlPlaneOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ControlPlaneOptions>, ControlPlaneOptionsValidator>());
        services.AddOptions<InspectionOptions>()
            .Configure(options => options.Timeout = InspectionTimeout) // people wait for these answers
            .BindConfiguration(InspectionOptions.Section);
        services.TryAddSingleton<LiveReplicas>();
        services.TryAddSingleton<IInspectionReplicas, ReplicaDirectory>();
        services.TryAddSingleton<InspectionClient>();
        services.TryAddSingleton<IInspection, ReplicaInspection>();
        return services;
    }
}
