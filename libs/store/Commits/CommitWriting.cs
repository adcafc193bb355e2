using HybridMesh.Store.Database;
using HybridMesh.Store.Model;
using HybridMesh.Store.Revisions;

namespace HybridMesh.Store.Commits;

/// <summary>The statements of a revision: one round trip.</summary>
internal static class CommitWriting
{
    public static StatementBatch AddRevision(this StatementBatch batch, PreparedCommit commit, CommitState state, CommitPlan plan)
    {
        ChangeRow[] deleted = [.. plan.Changes.Where(change => change.Action == ChangeAction.Deleted)];
        ChangeRow[] written = [.. plan.Changes.Where(change => change.Action != ChangeAction.Deleted)];
        if (deleted.Length > 0)
        {
            batch.Execute("DELETE FROM resources WHERE fqn = ANY($1)", (object)Fqns(deleted));
        }

        if (written.Length > 0)
        {
            AddResources(batch, written, plan.Cursor, state.Now);
            batch.AddClaims(commit, Fqns(written).ToHashSet());
        }

        batch.Execute(
            "INSERT INTO revisions (revision, hash, previous_hash, author, message, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
            plan.Cursor.Revision,
            Convert.FromHexString(plan.Cursor.Hash),
            Convert.FromHexString(state.Head.Hash),
            commit.Request.Author,
            commit.Request.Message,
            state.Now);
        AddChanges(batch, plan);
        return batch.Execute(
            "UPDATE head SET revision = $1, hash = $2, committed_at = $3",
            plan.Cursor.Revision,
            Convert.FromHexString(plan.Cursor.Hash),
            state.Now);
    }

    private static void AddResources(StatementBatch batch, ChangeRow[] written, Cursor cursor, DateTimeOffset now) =>
        batch.Execute(
            """
            INSERT INTO resources (fqn, parent_fqn, kind, name, document, is_protected, uid, etag, created_at, revision, updated_at)
            SELECT fqn, parent_fqn, kind, name, document::jsonb, is_protected, uid, etag, created_at, $10, $11
            FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::boolean[], $7::uuid[], $8::text[], $9::timestamptz[])
                AS written (fqn, parent_fqn, kind, name, document, is_protected, uid, etag, created_at)
            ON CONFLICT (fqn) DO UPDATE SET document = excluded.document, is_protected = excluded.is_protected, etag = excluded.etag,
                revision = excluded.revision, updated_at = excluded.updated_at
            """,
            Fqns(written),
            Parents(written),
            written.Select(change => change.Kind).ToArray(),
            written.Select(change => change.Fqn[(change.Fqn.LastIndexOf('/') + 1)..]).ToArray(),
            written.Select(change => change.Document).ToArray(),
            written.Select(change => change.IsProtected).ToArray(),
            written.Select(change => change.Uid).ToArray(),
            written.Select(change => change.Etag).ToArray(),
            written.Select(change => change.CreatedAt).ToArray(),
            cursor.Revision,
            now);

    private static void AddChanges(StatementBatch batch, CommitPlan plan)
    {
        ChangeRow[] changes = [.. plan.Changes];
        batch.Execute(
            """
            INSERT INTO changes (revision, ordinal, fqn, parent_fqn, kind, action, uid, etag, is_protected, created_at, document)
            SELECT $1, ordinal - 1, fqn, parent_fqn, kind, action, uid, etag, is_protected, created_at, document::jsonb
            FROM unnest($2::text[], $3::text[], $4::text[], $5::smallint[], $6::uuid[], $7::text[], $8::boolean[], $9::timestamptz[], $10::text[])
                WITH ORDINALITY AS change (fqn, parent_fqn, kind, action, uid, etag, is_protected, created_at, document, ordinal)
            """,
            plan.Cursor.Revision,
            Fqns(changes),
            Parents(changes),
            changes.Select(change => change.Kind).ToArray(),
            changes.Select(change => (short)change.Action).ToArray(),
            changes.Select(change => change.Uid).ToArray(),
            changes.Select(change => change.Etag).ToArray(),
            changes.Select(change => change.IsProtected).ToArray(),
            changes.Select(change => change.CreatedAt).ToArray(),
            changes.Select(change => change.Document).ToArray());
    }

    private static string[] Fqns(ChangeRow[] changes) => [.. changes.Select(change => change.Fqn)];

    private static string?[] Parents(ChangeRow[] changes) => [.. changes.Select(change => change.ParentFqn)];
}
