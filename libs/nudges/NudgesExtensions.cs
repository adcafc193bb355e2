using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace HybridMesh.Nudges;

/// <summary>Registration of the nudges.</summary>
public static class NudgesExtensions
{
    /// <summary>
    /// Adds <see cref="INudgePublisher"/> and <see cref="INudgeSource"/>, configured by section <c>Nudges</c>. Calling it twice does no harm.
    /// </summary>
    public static IServiceCollection AddNudges(this IServiceCollection services)
    {
        services.AddOptions<NudgesOptions>().BindConfiguration(NudgesOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NudgesOptions>, NudgesOptionsValidator>());
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<NudgeMetrics>();
        services.TryAddSingleton<NudgeHub>();
        services.TryAddSingleton<INudgeSource>(provider => provider.GetRequiredService<NudgeHub>());
        services.TryAddSingleton<NudgeOutbox>();
        services.TryAddSingleton<NudgeReceiver>();
        services.TryAddSingleton<INudgePublisher>(provider => provider.GetRequiredService<IOptions<NudgesOptions>>().Value.RabbitMq.IsConfigured
            ? provider.GetRequiredService<NudgeOutbox>()
            : provider.GetRequiredService<NudgeHub>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, NudgeBus>());
        return services;
    }
}
