using System.Linq.Expressions;
using HybridMesh.Store.Model;

namespace HybridMesh.Store.Targets;

/// <summary>Rows of targets as callers see them.</summary>
internal static class TargetMapping
{
    public static Expression<Func<TargetErrorRow, TargetError>> ToError { get; } = row => new TargetError
    {
        Fqn = row.Fqn,
        Key = new TargetKey(row.Target, row.Instance),
        Code = row.Code,
        Message = row.Message,
        Revision = row.Revision,
        Since = row.Since,
    };

    public static IQueryable<TargetRow> Filter(IQueryable<TargetRow> rows, TargetFilter filter)
    {
        if (filter.Cluster is { } cluster)
        {
            rows = rows.Where(row => row.Cluster == cluster);
        }

        if (filter.Targets is { } targets)
        {
            string[] names = [.. targets];
            rows = rows.Where(row => names.Contains(row.Target));
        }

        if (filter.ChangedSince is { } revision)
        {
            rows = rows.Where(row => row.ChangedRevision >= revision);
        }

        return rows;
    }

    public static TargetState ToState(TargetRow row) => new()
    {
        Registration = new TargetRegistration
        {
            Key = new TargetKey(row.Target, row.Instance),
            Role = row.Role,
            Cluster = row.Cluster,
            Namespace = row.Namespace,
            Labels = row.Labels,
        },
        ConnectedReplica = row.ConnectedReplica,
        ConnectionSince = row.ConnectionSince,
        ChangedRevision = row.ChangedRevision,
        Applied = row is { AppliedRevision: { } revision, AppliedHash: { } hash, AppliedRegistryVersion: { } registry }
            ? new AppliedVersion(revision, hash, registry)
            : null,
        AppliedSince = row.AppliedSince,
        LastSeen = row.LastSeen,
    };
}
