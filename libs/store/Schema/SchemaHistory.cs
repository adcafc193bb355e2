using HybridMesh.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace HybridMesh.Store.Schema;

/// <summary>How the migrations of the database and of this library differ.</summary>
/// <param name="Missing">Those the database lacks, in order.</param>
/// <param name="Unknown">Those this library lacks.</param>
internal sealed record SchemaHistory(IReadOnlyList<string> Missing, IReadOnlyList<string> Unknown)
{
    public static async Task<SchemaHistory> ReadAsync(StoreContext context, CancellationToken cancellationToken)
    {
        string[] known = [.. context.Database.GetMigrations()];
        string[] applied = [.. await context.Database.GetAppliedMigrationsAsync(cancellationToken)];
        return new SchemaHistory([.. known.Except(applied)], [.. applied.Except(known)]);
    }

    public string Newer() =>
        $"the database has a newer schema ('{Unknown[^1]}') than this program knows: use the program's newer release";

    public string Older() =>
        $"the database lacks {Missing.Count} migration(s), the first is '{Missing[0]}': run 'hybridmesh migrate'";
}
