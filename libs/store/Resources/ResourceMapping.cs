using System.Linq.Expressions;
using HybridMesh.Store.Model;

namespace HybridMesh.Store.Resources;

/// <summary>Rows of the current state as callers see them.</summary>
internal static class ResourceMapping
{
    public static Expression<Func<ResourceRow, StoredResource>> ToStored { get; } = row => new StoredResource
    {
        Fqn = row.Fqn,
        ParentFqn = row.ParentFqn,
        Kind = row.Kind,
        Document = row.Document,
        IsProtected = row.IsProtected,
        Uid = row.Uid,
        Etag = row.Etag,
        Revision = row.Revision,
        CreatedAt = row.CreatedAt,
        UpdatedAt = row.UpdatedAt,
    };
}
