using HybridMesh.Store.Database;
using HybridMesh.Store.Model;
using Npgsql;

namespace HybridMesh.Store.Revisions;

/// <summary>
/// Reads the log from a place on, in one round trip. Every replica does this after every write, so it is spared what Entity Framework adds.
/// </summary>
internal static class ChangeReading
{
    /// <summary>The revision at <paramref name="from"/>, without its changes, and at most <paramref name="count"/> after it, with theirs.</summary>
    public static async Task<List<RevisionRow>> ReadAsync(
        NpgsqlConnection connection, long from, int count, CancellationToken cancellationToken)
    {
        var rows = new List<RevisionRow>();
        var batch = new StatementBatch()
            .Query(
                row => rows.Add(ReadRevision(row)),
                "SELECT revision, hash, previous_hash, author, message, created_at FROM revisions WHERE revision BETWEEN $1 AND $2 ORDER BY revision",
                from,
                from + count)
            .Query(
                row => Add(rows, ReadChange(row)),
                """
                SELECT revision, ordinal, fqn, parent_fqn, kind, action, uid, etag, is_protected, created_at, document
                FROM changes WHERE revision > $1 AND revision <= $2 ORDER BY revision, ordinal
                """,
                from,
                from + count);
        await batch.ExecuteAsync(connection, cancellationToken);
        return rows;
    }

    // The second statement may see a revision that was committed after the first; it comes with the next read.
    private static void Add(List<RevisionRow> rows, ChangeRow change)
    {
        if (rows.Count > 0 && change.Revision <= rows[^1].Revision)
        {
            rows[(int)(change.Revision - rows[0].Revision)].Changes.Add(change);
        }
    }

    private static RevisionRow ReadRevision(NpgsqlDataReader row) => new()
    {
        Revision = row.GetInt64(0),
        Hash = Convert.ToHexStringLower(row.GetFieldValue<byte[]>(1)),
        PreviousHash = Convert.ToHexStringLower(row.GetFieldValue<byte[]>(2)),
        Author = row.GetString(3),
        Message = row.GetString(4),
        CreatedAt = row.GetFieldValue<DateTimeOffset>(5),
    };

    private static ChangeRow ReadChange(NpgsqlDataReader row) => new()
    {
        Revision = row.GetInt64(0),
        Ordinal = row.GetInt32(1),
        Fqn = row.GetString(2),
        ParentFqn = row.IsDBNull(3) ? null : row.GetString(3),
        Kind = row.GetString(4),
        Action = (ChangeAction)row.GetInt16(5),
        Uid = row.GetGuid(6),
        Etag = row.GetString(7),
        IsProtected = row.GetBoolean(8),
        CreatedAt = row.GetFieldValue<DateTimeOffset>(9),
        Document = row.IsDBNull(10) ? null : row.GetString(10),
    };
}
