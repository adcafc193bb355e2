using HybridMesh.Store.Database;
using HybridMesh.Store.Model;

namespace HybridMesh.Store.Targets;

/// <summary>The statements of target writes. Those that touch many rows lock them in key order first: replicas do not deadlock.</summary>
internal static class TargetWriting
{
    public static StatementBatch AddEnsure(this StatementBatch batch, TargetRegistration registration) =>
        batch.Execute(
            """
            INSERT INTO targets AS old
                (target, instance, role, cluster, namespace, labels, connection_since, changed_revision, last_seen)
            VALUES ($1, $2, $3, $4, $5, $6::jsonb, clock_timestamp(), 0, clock_timestamp())
            ON CONFLICT (target, instance) DO UPDATE SET
                role = excluded.role, cluster = excluded.cluster, namespace = excluded.namespace, labels = excluded.labels
            WHERE (old.role, old.cluster, old.namespace, old.labels)
                IS DISTINCT FROM (excluded.role, excluded.cluster, excluded.namespace, excluded.labels)
            """,
            registration.Key.Target,
            registration.Key.Instance,
            registration.Role,
            registration.Cluster,
            registration.Namespace,
            LabelsConverter.Write(registration.Labels));

    public static StatementBatch AddConnected(this StatementBatch batch, TargetKey key, string replica, Guid connection) =>
        batch.Execute(
            """
            UPDATE targets SET connected_replica = $3, connection = $4, last_seen = clock_timestamp(),
                connection_since = CASE WHEN connected_replica IS NULL THEN clock_timestamp() ELSE connection_since END
            WHERE target = $1 AND instance = $2
            """,
            key.Target,
            key.Instance,
            replica,
            connection);

    public static StatementBatch AddDisconnected(this StatementBatch batch, TargetKey key, Guid connection) =>
        batch.Execute(
            """
            UPDATE targets SET connected_replica = NULL, connection = NULL,
                connection_since = clock_timestamp(), last_seen = clock_timestamp()
            WHERE target = $1 AND instance = $2 AND connection = $3
            """,
            key.Target,
            key.Instance,
            connection);

    /// <summary>Marks every target whose stream was held by a replica that is no longer registered.</summary>
    public static StatementBatch AddAbandoned(this StatementBatch batch) =>
        batch
            .Lock(
                """
                SELECT 1 FROM targets WHERE connected_replica IS NOT NULL AND connected_replica NOT IN (SELECT id FROM replicas)
                ORDER BY target, instance FOR UPDATE
                """)
            .Execute(
                """
                UPDATE targets SET connected_replica = NULL, connection = NULL, connection_since = clock_timestamp()
                WHERE connected_replica IS NOT NULL AND connected_replica NOT IN (SELECT id FROM replicas)
                """);

    public static StatementBatch AddChanged(this StatementBatch batch, IReadOnlyCollection<TargetChanged> changes)
    {
        string[] targets = [.. changes.Select(change => change.Target)];
        long[] revisions = [.. changes.Select(change => change.Revision)];
        return batch
            .Lock("SELECT 1 FROM targets WHERE target = ANY($1) ORDER BY target, instance FOR UPDATE", (object)targets)
            .Execute(
                """
                UPDATE targets AS old SET changed_revision = LEAST(change.revision, head.revision)
                FROM (SELECT target, max(revision) AS revision FROM unnest($1::text[], $2::bigint[]) AS given (target, revision) GROUP BY target)
                    AS change, head
                WHERE old.target = change.target AND old.changed_revision < LEAST(change.revision, head.revision)
                """,
                targets,
                revisions);
    }

    public static StatementBatch AddApplied(this StatementBatch batch, IReadOnlyCollection<TargetApplied> acknowledgements)
    {
        // Of several of one instance the last counts.
        TargetApplied[] last = [.. acknowledgements.GroupBy(applied => applied.Key).Select(group => group.Last())];
        string[] targets = [.. last.Select(applied => applied.Key.Target)];
        string[] instances = [.. last.Select(applied => applied.Key.Instance)];
        return batch
            .Lock(
                """
                SELECT 1 FROM targets WHERE (target, instance) IN (SELECT * FROM unnest($1::text[], $2::text[]))
                ORDER BY target, instance FOR UPDATE
                """,
                targets,
                instances)
            .Execute(
                """
                UPDATE targets AS old SET applied_revision = applied.revision, applied_hash = applied.hash,
                    applied_registry_version = applied.registry, applied_since = CASE
                        WHEN (old.applied_revision, old.applied_hash, old.applied_registry_version)
                            IS NOT DISTINCT FROM (applied.revision, applied.hash, applied.registry)
                        THEN old.applied_since ELSE clock_timestamp() END,
                    last_seen = clock_timestamp()
                FROM unnest($1::text[], $2::text[], $3::uuid[], $4::bigint[], $5::bytea[], $6::bigint[])
                    AS applied (target, instance, connection, revision, hash, registry)
                WHERE old.target = applied.target AND old.instance = applied.instance AND old.connection = applied.connection
                    AND EXISTS (SELECT 1 FROM revisions AS log WHERE log.revision = applied.revision AND log.hash = applied.hash)
                """,
                targets,
                instances,
                last.Select(applied => applied.Connection).ToArray(),
                last.Select(applied => applied.Version.Revision).ToArray(),
                last.Select(applied => Convert.FromHexString(applied.Version.Hash)).ToArray(),
                last.Select(applied => applied.Version.RegistryVersion).ToArray());
    }

    public static StatementBatch AddErrors(this StatementBatch batch, TargetKey key, IReadOnlyCollection<TargetError> errors) =>
        batch
            .Lock("SELECT 1 FROM targets WHERE target = $1 AND instance = $2 FOR UPDATE", key.Target, key.Instance)
            .Execute(
                "DELETE FROM target_errors WHERE target = $1 AND instance = $2 AND fqn <> ALL($3)",
                key.Target,
                key.Instance,
                errors.Select(error => error.Fqn).ToArray())
            .Execute(
                """
                INSERT INTO target_errors AS old (fqn, target, instance, code, message, revision, since)
                SELECT given.fqn, known.target, known.instance, given.code, given.message, given.revision, clock_timestamp()
                FROM unnest($3::text[], $4::text[], $5::text[], $6::bigint[]) AS given (fqn, code, message, revision), targets AS known
                WHERE known.target = $1 AND known.instance = $2
                ON CONFLICT (fqn, target, instance) DO UPDATE SET
                    code = excluded.code, message = excluded.message, revision = excluded.revision,
                    since = CASE WHEN (old.code, old.message) = (excluded.code, excluded.message) THEN old.since ELSE excluded.since END
                """,
                key.Target,
                key.Instance,
                errors.Select(error => error.Fqn).ToArray(),
                errors.Select(error => error.Code).ToArray(),
                errors.Select(error => error.Message).ToArray(),
                errors.Select(error => error.Revision).ToArray());
}
