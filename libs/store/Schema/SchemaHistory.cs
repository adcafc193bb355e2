using HybridMesh.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace HybridMesh.Store.Schema;

/// <summary>How the migrations of the database and of this library differ.</summary>
/// <param name="Missing">Those the database lacks, in order.</param>
/// <param name="Unknown">Those this library lacks.</param>
/// <param name="IsTooNew">True when the unknown ones took away what this library needs.</param>
internal sealed record SchemaHistory(IReadOnlyList<string> Missing, IReadOnlyList<string> Unknown, bool IsTooNew)
{
    public static async Task<SchemaHistory> ReadAsync(StoreContext context, CancellationToken cancellationToken)
    {
        string[] known = [.. context.Database.GetMigrations()];
        string[] applied = [.. await context.Database.GetAppliedMigrationsAsync(cancellationToken)];
        string[] unknown = [.. applied.Except(known)];
        var oldest = unknown.Length > 0 ? await OldestProgramAsync(context, cancellationToken) : null;
        var isTooNew = oldest is not null && !known.Contains(oldest, StringComparer.Ordinal);
        return new SchemaHistory([.. known.Except(applied)], unknown, isTooNew);
    }

    /// <summary>Why this program cannot work with the database, and what to do; null when it can.</summary>
    public string? Fault() => this switch
    {
        { IsTooNew: true } =>
            $"the database has a newer schema ('{Unknown[^1]}') than this program can work with: use the program's newer release",
        { Missing.Count: > 0 } =>
            $"the database lacks {Missing.Count} migration(s), the first is '{Missing[0]}': run 'hybridmesh migrate'",
        _ => null,
    };

    private static Task<string> OldestProgramAsync(StoreContext context, CancellationToken cancellationToken) =>
        context.SchemaCompatibility.Select(row => row.OldestProgram).SingleAsync(cancellationToken);
}
