using HybridMesh.Identity;
using HybridMesh.Proxy.Upstream;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HybridMesh.Proxy;

/// <summary>The engine's services.</summary>
public static class ProxyEngineExtensions
{
    /// <summary>
    /// Adds a <see cref="ProxyEngine"/>. It uses <see cref="IMeshCredentials"/> and <see cref="ILocalServices"/> where the process has them. May
    /// be called twice without harm.
    /// </summary>
    /// <param name="services">The process's services.</param>
    /// <param name="section">The options section that holds <see cref="ProxyOptions"/>; may be shared with other options.</param>
    public static IServiceCollection AddProxyEngine(this IServiceCollection services, string section)
    {
        services.AddOptions<ProxyOptions>().BindConfiguration(section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ProxyOptions>, ProxyOptionsRanges>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ProxyOptions>, ProxyOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new ProxyEngine(
            provider.GetRequiredService<IOptions<ProxyOptions>>().Value,
            provider.GetService<IMeshCredentials>(),
            provider.GetService<ILocalServices>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>()));
        return services;
    }
}
