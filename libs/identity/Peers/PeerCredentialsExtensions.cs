using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace HybridMesh.Identity;

/// <summary>The identity services of an agent or gateway.</summary>
public static class PeerCredentialsExtensions
{
    /// <summary>
    /// Adds this process's certificate as <see cref="IMeshCredentials"/>, with its background renewal. May be called twice without harm.
    /// </summary>
    /// <param name="services">The process's services.</param>
    /// <param name="role">What kind of peer this process is.</param>
    /// <param name="section">The options section that holds <see cref="PeerCredentialsOptions"/>; may be shared with other options.</param>
    public static IServiceCollection AddPeerCredentials(this IServiceCollection services, PeerRole role, string section)
    {
        services.AddOptions<PeerCredentialsOptions>().BindConfiguration(section)
            .Validate(options => options.ControlPlane.All(IsHttps), $"{section}:ControlPlane: every address must be https://HOST:PORT")
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PeerCredentialsOptions>, PeerCredentialsOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new PeerCredentialsRole(role));
        services.TryAddSingleton<IEnrollmentClient, EnrollmentClient>();
        services.TryAddSingleton<PeerCredentials>();
        services.TryAddSingleton<IMeshCredentials>(provider => provider.GetRequiredService<PeerCredentials>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, PeerCredentials>(
            provider => provider.GetRequiredService<PeerCredentials>()));
        return services;
    }

    private static bool IsHttps(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;
}
