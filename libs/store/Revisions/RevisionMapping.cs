using HybridMesh.Store.Model;
using HybridMesh.Store.Resources;

namespace HybridMesh.Store.Revisions;

/// <summary>Rows of the log as callers see them.</summary>
internal static class RevisionMapping
{
    public static RevisionEntry ToEntry(this RevisionRow row) => new()
    {
        Revision = row.Revision,
        Hash = row.Hash,
        PreviousHash = row.PreviousHash,
        Author = row.Author,
        Message = row.Message,
        CreatedAt = row.CreatedAt,
        Changes = [.. row.Changes.Select(change => new Change(change.Fqn, change.Kind, change.Action, StateAfter(change, row.CreatedAt)))],
    };

    /// <summary>The resource's state after the change; null when deleted.</summary>
    public static StoredResource? StateAfter(ChangeRow change, DateTimeOffset changedAt) =>
        change.Document is null
            ? null
            : new StoredResource
            {
                Fqn = change.Fqn,
                ParentFqn = change.ParentFqn,
                Kind = change.Kind,
                Document = change.Document,
                IsProtected = change.IsProtected,
                Uid = change.Uid,
                Etag = change.Etag,
                Revision = change.Revision,
                CreatedAt = change.CreatedAt,
                UpdatedAt = changedAt,
            };
}
