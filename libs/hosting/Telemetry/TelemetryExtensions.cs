using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HybridMesh.Hosting.Telemetry;

internal static class TelemetryExtensions
{
    public static IServiceCollection AddProcessTelemetry(this IServiceCollection services, string processName)
    {
        services.AddOptions<TelemetryOptions>().BindConfiguration(TelemetryOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsValidator>());
        services.TryAddSingleton(provider =>
            new ProcessTelemetry(processName, provider.GetRequiredService<IOptions<TelemetryOptions>>().Value));
        services.AddHostedService(provider => provider.GetRequiredService<ProcessTelemetry>());
        return services;
    }
}
