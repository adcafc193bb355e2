using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace HybridMesh.Identity;

/// <summary>The identity services of a process of the control plane.</summary>
public static class MeshAuthorityExtensions
{
    /// <summary>
    /// Adds the authority, join tokens, enrollment, and this process's own certificate as <see cref="IMeshCredentials"/>. Whoever has a database adds
    /// <see cref="ICertificateAuthorityStore"/> and <see cref="IJoinTokenStore"/>. May be called twice; the first process name stays.
    /// </summary>
    public static IServiceCollection AddMeshAuthority(this IServiceCollection services, ControlPlaneProcess process)
    {
        services.AddOptions<IdentityOptions>().BindConfiguration(IdentityOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<IdentityOptions>, IdentityOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(process);
        services.TryAddSingleton<CertificateAuthoritySource>();
        services.TryAddSingleton<JoinTokens>();
        services.TryAddSingleton<EnrollmentService>();
        services.TryAddSingleton<ControlPlaneCertificate>();
        services.TryAddSingleton<IMeshCredentials>(provider => provider.GetRequiredService<ControlPlaneCertificate>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ControlPlaneCertificate>(
            provider => provider.GetRequiredService<ControlPlaneCertificate>()));
        return services;
    }
}
