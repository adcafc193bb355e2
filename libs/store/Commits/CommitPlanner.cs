using HybridMesh.Store.Model;
using HybridMesh.Store.Resources;
using HybridMesh.Store.Revisions;

namespace HybridMesh.Store.Commits;

/// <summary>Turns a request that passed its checks into changes. Pure.</summary>
internal sealed class CommitPlanner(PreparedCommit commit, CommitState state)
{
    private readonly long _revision = state.Head.Revision + 1;

    public CommitPlan Run()
    {
        var results = commit.Request.Operations.Select(Apply).ToList();
        results.AddRange(
            from resource in state.Cascaded.Values
            where commit.Request.Operations.All(operation => operation.Fqn != resource.Fqn)
            orderby resource.Fqn
            select new OperationResult(resource.Fqn, OperationOutcome.Deleted, null));
        var changes = Changes(results);
        var cursor = changes.Count == 0 ? state.Head : new Cursor(_revision, Hash(changes));
        return new CommitPlan(cursor, changes, results);
    }

    private OperationResult Apply(Operation operation) =>
        operation is Operation.Put put
            ? Apply(put, commit.Documents[put.Fqn])
            : new OperationResult(operation.Fqn, OperationOutcome.Deleted, null);

    private OperationResult Apply(Operation.Put put, string document)
    {
        var existing = state.Resources.GetValueOrDefault(put.Fqn);
        if (existing is not null && existing.IsProtected == put.IsProtected && CanonicalJson.OfObject(existing.Document) == document)
        {
            return new OperationResult(put.Fqn, OperationOutcome.Unchanged, existing);
        }

        var uid = existing?.Uid ?? Guid.CreateVersion7(state.Now);
        var after = new StoredResource
        {
            Fqn = put.Fqn,
            ParentFqn = put.ParentFqn,
            Kind = put.Kind,
            Document = document,
            IsProtected = put.IsProtected,
            Uid = uid,
            Etag = ChainHash.Etag(state.Head.Hash, _revision, put.Fqn, uid, put.IsProtected, document),
            Revision = _revision,
            CreatedAt = existing?.CreatedAt ?? state.Now,
            UpdatedAt = state.Now,
        };
        return new OperationResult(put.Fqn, existing is null ? OperationOutcome.Created : OperationOutcome.Updated, after);
    }

    // Deletions from the leaves up, then the rest from the roots down.
    private List<ChangeRow> Changes(List<OperationResult> results)
    {
        var deleted = results.Where(result => result.Outcome == OperationOutcome.Deleted)
            .OrderByDescending(result => result.Fqn, StringComparer.Ordinal)
            .Select(result => (Action: ChangeAction.Deleted, Resource: Before(result.Fqn), Document: (string?)null));
        var written = results.Where(result => result.Outcome is OperationOutcome.Created or OperationOutcome.Updated)
            .OrderBy(result => result.Fqn, StringComparer.Ordinal)
            .Select(result => (
                Action: result.Outcome == OperationOutcome.Created ? ChangeAction.Created : ChangeAction.Updated,
                Resource: result.After!,
                Document: (string?)result.After!.Document));
        return [.. deleted.Concat(written).Select((change, ordinal) => Row(ordinal, change.Action, change.Resource, change.Document))];
    }

    private StoredResource Before(string fqn) => state.Cascaded.TryGetValue(fqn, out var below) ? below : state.Resources[fqn];

    private ChangeRow Row(int ordinal, ChangeAction action, StoredResource resource, string? document) => new()
    {
        Revision = _revision,
        Ordinal = ordinal,
        Fqn = resource.Fqn,
        ParentFqn = resource.ParentFqn,
        Kind = resource.Kind,
        Action = action,
        Uid = resource.Uid,
        Etag = resource.Etag,
        IsProtected = resource.IsProtected,
        CreatedAt = resource.CreatedAt,
        Document = document,
    };

    private string Hash(List<ChangeRow> changes) =>
        ChainHash.Of(state.Head.Hash, _revision, commit.Request.Author, commit.Request.Message, state.Now, changes);
}
