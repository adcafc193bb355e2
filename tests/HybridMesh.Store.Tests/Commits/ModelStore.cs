using HybridMesh.Store.Commits;
using HybridMesh.Store.Resources;

namespace HybridMesh.Store.Tests.Commits;

/// <summary>What the store should do, written without a thought for speed: compute the state after, then ask whether it may be.</summary>
internal sealed class ModelStore
{
    public Dictionary<string, Entry> State { get; private set; } = [];

    /// <summary>Etags as the store gave them.</summary>
    public Dictionary<string, string> Etags { get; set; } = [];

    /// <returns>Name of the expected case of <see cref="CommitResult"/>.</returns>
    public string Commit(IReadOnlyList<Operation> operations)
    {
        var after = After(operations);
        var gone = State.Keys.Except(after.Keys).ToList();
        var isAllowed = operations.All(Holds)
            && gone.All(fqn => !State[fqn].IsProtected)
            && after.Keys.All(fqn => ResourcePath.Parent(fqn) is not { } parent || parent == "o" || after.ContainsKey(parent));
        if (!isAllowed)
        {
            return nameof(CommitResult.Refused);
        }

        var isChanged = gone.Count > 0 || after.Any(entry => !State.TryGetValue(entry.Key, out var before) || before != entry.Value);
        State = after;
        return isChanged ? nameof(CommitResult.Committed) : nameof(CommitResult.Unchanged);
    }

    private Dictionary<string, Entry> After(IReadOnlyList<Operation> operations)
    {
        var after = new Dictionary<string, Entry>(State);
        foreach (var delete in operations.OfType<Operation.Delete>())
        {
            foreach (var fqn in State.Keys.Where(fqn => fqn == delete.Fqn || (delete.Cascade && ResourcePath.IsBelow(fqn, delete.Fqn))))
            {
                after.Remove(fqn);
            }
        }

        foreach (var put in operations.OfType<Operation.Put>())
        {
            after[put.Fqn] = new Entry(put.Document, put.IsProtected);
        }

        return after;
    }

    private bool Holds(Operation operation)
    {
        var exists = State.ContainsKey(operation.Fqn);
        return operation.Precondition switch
        {
            Precondition.Absent => !exists && operation is Operation.Put,
            Precondition.Present => exists,
            Precondition.EtagMatches matches => exists && Etags[operation.Fqn] == matches.Etag,
            _ => exists || operation is Operation.Put,
        };
    }

    internal sealed record Entry(string Document, bool IsProtected);
}
