using HybridMesh.Identity;
using HybridMesh.Store.Database;
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
    /// <c>Store</c>; among them where the identities of the mesh are kept. May be called twice.
    /// </summary>
    public static IServiceCollection AddStore(this IServiceCollection services)
    {
        services.AddOptions<StoreOptions>().BindConfiguration(StoreOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StoreOptions>, StoreOptionsValidator>());
        services.TryAddSingleton<StoreDatabase>();
        services.TryAddSingleton(provider => new ResourceStore(
            provider.GetRequiredService<StoreDatabase>(), provider.GetRequiredService<IOptions<StoreOptions>>().Value));
        services.TryAddSingleton(provider => new SchemaMigrator(provider.GetRequiredService<StoreDatabase>()));
        services.TryAddSingleton(provider => new RevisionLog(provider.GetRequiredService<StoreDatabase>()));
        services.TryAddSingleton(provider => new RegistryStore(provider.GetRequiredService<StoreDatabase>()));
        services.TryAddSingleton(provider => new TargetStore(provider.GetRequiredService<StoreDatabase>()));
        services.TryAddSingleton(provider => new ReplicaStore(provider.GetRequiredService<StoreDatabase>()));
        services.TryAddSingleton<ICertificateAuthorityStore, CertificateAuthorityStore>();
        services.TryAddSingleton<IJoinTokenStore, JoinTokenStore>();
        services.TryAddSingleton(provider => new PrincipalStore(provider.GetRequiredService<StoreDatabase>()));
        return services;
    }
}
