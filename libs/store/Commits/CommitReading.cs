using System.Text.Json;
using HybridMesh.Store.Database;
using HybridMesh.Store.Resources;
using HybridMesh.Store.Revisions;
using Npgsql;

namespace HybridMesh.Store.Commits;

/// <summary>Locks the head and reads what the commit needs to know: one round trip.</summary>
internal static class CommitReading
{
    private const string Columns = "fqn, parent_fqn, kind, is_protected, uid, etag, revision, created_at, updated_at";

    public static async Task<CommitState> ReadAsync(NpgsqlConnection connection, PreparedCommit commit, CancellationToken cancellationToken)
    {
        var state = new CommitState();
        var batch = new StatementBatch()
            .Query(row => ReadHead(state, row), "SELECT revision, hash, committed_at FROM head FOR UPDATE")
            .Query(row => ReadClock(state, row), "SELECT clock_timestamp()"); // a statement of its own: after the wait for the lock
        AddRemembered(batch, commit.Request, state);
        AddResources(batch, commit, state);
        AddSiblings(batch, commit, state);
        AddBelow(batch, commit, state);
        batch.AddCrossedClaims(commit, state);
        await batch.ExecuteAsync(connection, cancellationToken);
        return state;
    }

    private static void AddRemembered(StatementBatch batch, CommitRequest request, CommitState state)
    {
        if (request.IdempotencyKey is { } key && !request.DryRun)
        {
            batch.Query(
                row => state.Remembered = new RememberedOutcome(
                    row.GetString(0),
                    new Cursor(row.GetInt64(1), Convert.ToHexStringLower(row.GetFieldValue<byte[]>(2))),
                    row.GetBoolean(3),
                    JsonSerializer.Deserialize<List<RememberedOutcome.Operation>>(row.GetString(4))!),
                "SELECT request_hash, revision, hash, is_committed, outcome FROM idempotency_keys WHERE author = $1 AND key = $2",
                request.Author,
                key);
        }
    }

    private static void AddResources(StatementBatch batch, PreparedCommit commit, CommitState state)
    {
        string[] touched = [.. commit.Request.Operations.Select(operation => operation.Fqn)];
        string[] parents = [.. commit.Puts.Select(put => put.ParentFqn).OfType<string>().Distinct().Except(touched)];
        batch.Query(
            row => state.Resources.Add(row.GetString(0), ReadResource(row)),
            $"SELECT {Columns}, document FROM resources WHERE fqn = ANY($1)",
            (object)touched);
        batch.Query(
            row => state.Resources.Add(row.GetString(0), ReadResource(row)),
            $"SELECT {Columns}, '' FROM resources WHERE fqn = ANY($1)",
            (object)parents);
    }

    private static void AddSiblings(StatementBatch batch, PreparedCommit commit, CommitState state)
    {
        Operation.Put[] alone = [.. commit.Puts.Where(put => put.IsOnlyOfKind)];
        if (alone.Length > 0)
        {
            batch.Query(
                row => state.Siblings.Add(row.GetString(0), row.GetString(1)),
                """
                SELECT put.fqn, other.fqn FROM unnest($1::text[], $2::text[], $3::text[]) AS put (fqn, parent, kind) CROSS JOIN LATERAL
                    (SELECT fqn FROM resources WHERE parent_fqn = put.parent AND kind = put.kind AND fqn <> ALL($4) ORDER BY fqn LIMIT 1) AS other
                """,
                alone.Select(put => put.Fqn).ToArray(),
                alone.Select(put => put.ParentFqn).ToArray(),
                alone.Select(put => put.Kind).ToArray(),
                commit.Request.Operations.Select(operation => operation.Fqn).ToArray());
        }
    }

    private static void AddBelow(StatementBatch batch, PreparedCommit commit, CommitState state)
    {
        string[] deleted = [.. commit.Deletes.Select(delete => delete.Fqn)];
        string[] cascading = [.. commit.Deletes.Where(delete => delete.Cascade).Select(delete => delete.Fqn)];
        if (cascading.Length > 0)
        {
            // '0' is the character after '/': the range of names below one.
            batch.Query(
                row => state.Cascaded.TryAdd(row.GetString(0), ReadResource(row)),
                $"""
                SELECT {Columns}, '' FROM unnest($1::text[]) AS top
                JOIN resources ON fqn > top || '/' COLLATE "C" AND fqn < top || '0' COLLATE "C"
                """,
                (object)cascading);
        }

        if (deleted.Length > cascading.Length)
        {
            batch.Query(
                row => state.Children.Add(row.GetString(0), row.GetString(1)),
                """
                SELECT top, child.fqn FROM unnest($1::text[]) AS top CROSS JOIN LATERAL
                    (SELECT fqn FROM resources WHERE parent_fqn = top AND fqn <> ALL($2) ORDER BY fqn LIMIT 1) AS child
                """,
                deleted.Except(cascading).ToArray(),
                deleted);
        }
    }

    private static void ReadHead(CommitState state, NpgsqlDataReader row)
    {
        state.Head = new Cursor(row.GetInt64(0), Convert.ToHexStringLower(row.GetFieldValue<byte[]>(1)));
        state.Now = row.GetFieldValue<DateTimeOffset>(2);
    }

    private static void ReadClock(CommitState state, NpgsqlDataReader row)
    {
        var clock = row.GetFieldValue<DateTimeOffset>(0);
        state.Now = clock > state.Now ? clock : state.Now;
    }

    private static StoredResource ReadResource(NpgsqlDataReader row) => new()
    {
        Fqn = row.GetString(0),
        ParentFqn = row.IsDBNull(1) ? null : row.GetString(1),
        Kind = row.GetString(2),
        IsProtected = row.GetBoolean(3),
        Uid = row.GetGuid(4),
        Etag = row.GetString(5),
        Revision = row.GetInt64(6),
        CreatedAt = row.GetFieldValue<DateTimeOffset>(7),
        UpdatedAt = row.GetFieldValue<DateTimeOffset>(8),
        Document = row.GetString(9),
    };
}
