using HybridMesh.Store.Database;

namespace HybridMesh.Store.Commits;

/// <summary>Looks up and writes what resources claim.</summary>
internal static class ClaimStatements
{
    /// <summary>Finds the claims of puts that cross those of resources which the commit leaves as they are.</summary>
    public static void AddCrossedClaims(this StatementBatch batch, PreparedCommit commit, CommitState state)
    {
        (string Fqn, Claim Claim)[] claims = [.. Claims(commit.Puts)];
        if (claims.Length == 0)
        {
            return;
        }

        // A claim crosses what is named by a beginning of its name, and, when it is a prefix, what starts with it: two ranges of the index.
        // '0' is the character after '/': the range of names below one.
        batch.Query(
            row => state.CrossedClaims.Add((row.GetString(0), row.GetString(1))),
            """
            SELECT claim.fqn, claim.pattern
            FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::boolean[])
                AS claim (fqn, pattern, space, holder, scope, name, is_prefix)
            WHERE EXISTS (
                SELECT FROM
                (
                    SELECT * FROM claims
                    WHERE space = claim.space AND name = ANY(ARRAY(SELECT left(claim.name, n) FROM generate_series(0, length(claim.name)) AS n))
                        AND (is_prefix OR name = claim.name)
                    UNION ALL
                    SELECT * FROM claims
                    WHERE claim.is_prefix AND space = claim.space AND name >= claim.name COLLATE "C" AND name < claim.name || chr(1114111) COLLATE "C"
                ) AS other
                WHERE other.holder <> claim.holder AND (claim.scope = '*' OR other.scope IN ('*', claim.scope)) AND other.fqn <> ALL($8)
                    AND NOT EXISTS (
                        SELECT FROM unnest($9::text[]) AS top WHERE other.fqn > top || '/' COLLATE "C" AND other.fqn < top || '0' COLLATE "C"))
            """,
            Column(claims, claim => claim.Fqn),
            Column(claims, claim => claim.Claim.Pattern),
            Column(claims, claim => claim.Claim.Space),
            Column(claims, claim => claim.Claim.Holder),
            Column(claims, claim => claim.Claim.Scope),
            Column(claims, claim => claim.Claim.Name),
            claims.Select(claim => claim.Claim.IsPrefix).ToArray(),
            commit.Request.Operations.Select(operation => operation.Fqn).ToArray(),
            commit.Deletes.Where(delete => delete.Cascade).Select(delete => delete.Fqn).ToArray());
    }

    /// <summary>Writes the claims of the resources that the commit changed.</summary>
    public static void AddClaims(this StatementBatch batch, PreparedCommit commit, IReadOnlySet<string> written)
    {
        Operation.Put[] puts = [.. commit.Puts.Where(put => put.Claims is not null && written.Contains(put.Fqn))];
        if (puts.Length == 0)
        {
            return;
        }

        (string Fqn, Claim Claim)[] claims = [.. Claims(puts)];
        batch.Execute("DELETE FROM claims WHERE fqn = ANY($1)", (object)puts.Select(put => put.Fqn).ToArray());
        batch.Execute(
            """
            INSERT INTO claims (fqn, pattern, space, holder, scope, name, is_prefix)
            SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::boolean[])
            """,
            Column(claims, claim => claim.Fqn),
            Column(claims, claim => claim.Claim.Pattern),
            Column(claims, claim => claim.Claim.Space),
            Column(claims, claim => claim.Claim.Holder),
            Column(claims, claim => claim.Claim.Scope),
            Column(claims, claim => claim.Claim.Name),
            claims.Select(claim => claim.Claim.IsPrefix).ToArray());
    }

    private static IEnumerable<(string Fqn, Claim Claim)> Claims(IEnumerable<Operation.Put> puts) =>
        puts.SelectMany(put => (put.Claims ?? []).DistinctBy(claim => claim.Pattern).Select(claim => (put.Fqn, claim)));

    private static string[] Column((string Fqn, Claim Claim)[] claims, Func<(string Fqn, Claim Claim), string> value) => [.. claims.Select(value)];
}
