using HybridMesh.Store.Resources;

namespace HybridMesh.Store.Commits;

/// <summary>Why a commit may not happen. Pure: what is true of the state before, and of the state after all operations together.</summary>
internal sealed class CommitChecks(PreparedCommit commit, CommitState state)
{
    private readonly HashSet<string> _puts = [.. commit.Puts.Select(put => put.Fqn)];
    private readonly HashSet<string> _deletes = [.. commit.Deletes.Select(delete => delete.Fqn)];

    public List<Refusal> Run() =>
        [.. commit.Request.Operations.SelectMany(operation => Precondition(operation).Concat(Rules(operation)))];

    private IEnumerable<Refusal> Precondition(Operation operation)
    {
        var existing = state.Resources.GetValueOrDefault(operation.Fqn);
        Refusal? refusal = (operation.Precondition, existing) switch
        {
            (Commits.Precondition.Absent, not null) => new Refusal.AlreadyExists(operation.Fqn),
            (Commits.Precondition.Present or Commits.Precondition.EtagMatches, null) => new Refusal.NotFound(operation.Fqn),
            (Commits.Precondition.EtagMatches matches, not null) when matches.Etag != existing.Etag =>
                new Refusal.StaleEtag(operation.Fqn, existing.Etag),
            (_, null) when operation is Operation.Delete => new Refusal.NotFound(operation.Fqn),
            _ => null,
        };
        return refusal is null ? [] : [refusal];
    }

    private IEnumerable<Refusal> Rules(Operation operation) => operation switch
    {
        Operation.Put put => Put(put),
        Operation.Delete delete when state.Resources.TryGetValue(delete.Fqn, out var existing) => Delete(delete, existing),
        _ => [],
    };

    private IEnumerable<Refusal> Put(Operation.Put put)
    {
        if (state.Resources.TryGetValue(put.Fqn, out var existing) && existing.Kind != put.Kind)
        {
            yield return new Refusal.OtherKind(put.Fqn, existing.Kind);
        }

        if (put.ParentFqn is { } parent && !ExistsAfter(parent))
        {
            yield return new Refusal.ParentMissing(put.Fqn, parent);
        }

        if (put.IsOnlyOfKind && OtherOfKind(put) is { } other)
        {
            yield return new Refusal.NotTheOnlyOne(put.Fqn, other);
        }

        if (put.IsFrozenWhileProtected && put.IsProtected && existing is { IsProtected: true }
            && CanonicalJson.OfObject(existing.Document) != commit.Documents[put.Fqn])
        {
            yield return new Refusal.Frozen(put.Fqn);
        }

        foreach (var claim in put.Claims ?? [])
        {
            if (state.CrossedClaims.Contains((put.Fqn, claim.Pattern)) || commit.CrossedClaims.Contains((put.Fqn, claim.Pattern)))
            {
                yield return new Refusal.ClaimedElsewhere(put.Fqn, claim.Pattern);
            }
        }
    }

    private IEnumerable<Refusal> Delete(Operation.Delete delete, StoredResource existing)
    {
        if (existing.IsProtected)
        {
            yield return new Refusal.Protected(delete.Fqn, delete.Fqn);
        }

        if (delete.Cascade)
        {
            var below = state.Cascaded.Values.Where(resource => resource.IsProtected && ResourcePath.IsBelow(resource.Fqn, delete.Fqn));
            foreach (var resource in below.OrderBy(resource => resource.Fqn, StringComparer.Ordinal))
            {
                yield return new Refusal.Protected(delete.Fqn, resource.Fqn);
            }
        }
        else if (state.Children.TryGetValue(delete.Fqn, out var child) && !state.Cascaded.ContainsKey(child))
        {
            yield return new Refusal.HasChildren(delete.Fqn, child);
        }
    }

    private string? OtherOfKind(Operation.Put put) =>
        state.Siblings.GetValueOrDefault(put.Fqn)
        ?? commit.Puts.FirstOrDefault(other => other.ParentFqn == put.ParentFqn && other.Kind == put.Kind && other.Fqn != put.Fqn)?.Fqn;

    private bool ExistsAfter(string fqn) =>
        _puts.Contains(fqn) || (state.Resources.ContainsKey(fqn) && !_deletes.Contains(fqn) && !state.Cascaded.ContainsKey(fqn));
}
