using HybridMesh.Hosting.Health;
using HybridMesh.Store;
using HybridMesh.Store.Schema;

namespace HybridMesh.ManagementApi.Hosting;

/// <summary>Not ready without a database, or with one whose schema this release does not support.</summary>
internal sealed class StoreReadiness(SchemaMigrator schema) : IReadinessCheck
{
    public string Name => "store";

    public async ValueTask<string?> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await schema.CheckAsync(cancellationToken) is SchemaState.Unsupported unsupported ? unsupported.Reason : null;
        }
        catch (StoreUnavailableException)
        {
            return "the database does not answer";
        }
    }
}
