using HybridMesh.Store.Identities;
using HybridMesh.Store.Registry;
using HybridMesh.Store.Replicas;
using HybridMesh.Store.Resources;
using HybridMesh.Store.Revisions;
using HybridMesh.Store.Schema;
using HybridMesh.Store.Targets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HybridMesh.Store;

/// <summary>Registers the store.</summary>
public static class StoreExtensions
{
    /// <summary>
    /// Adds every store of this library as a singleton over one connection pool, with <see cref="StoreOptions"/> from the section
    /// <c>Store</c>. May be called twice.
    /// </summary>
    public static IServiceCollection AddStore(this IServiceCollection services)
    {
        services.AddOptions<StoreOptions>().BindConfiguration(StoreOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StoreOptions>, StoreOptionsValidator>());
        services.TryAddSingleton(_ => new SchemaMigrator());
        services.TryAddSingleton(_ => new ResourceStore());
        services.TryAddSingleton(_ => new RevisionLog());
        services.TryAddSingleton(_ => new RegistryStore());
        services.TryAddSingleton(_ => new TargetStore());
        services.TryAddSingleton(_ => new ReplicaStore());
        services.TryAddSingleton(_ => new CertificateAuthorityStore());
        services.TryAddSingleton(_ => new JoinTokenStore());
        services.TryAddSingleton(_ => new PrincipalStore());
        return services;
    }
}
