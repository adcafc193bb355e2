using HybridMesh.Store.Resources;

namespace HybridMesh.Store.Commits;

/// <summary>A request that is fit for a transaction: checked and with canonical documents, so that no lock waits for that work.</summary>
/// <param name="Request">The request.</param>
/// <param name="Documents">Canonical document of each put, by FQN.</param>
/// <param name="CrossedClaims">Claims of puts, by FQN and pattern, that cross those of an earlier put.</param>
internal sealed record PreparedCommit(
    CommitRequest Request, IReadOnlyDictionary<string, string> Documents, IReadOnlySet<(string Fqn, string Pattern)> CrossedClaims)
{
    public IEnumerable<Operation.Put> Puts => Request.Operations.OfType<Operation.Put>();

    public IEnumerable<Operation.Delete> Deletes => Request.Operations.OfType<Operation.Delete>();

    /// <exception cref="ArgumentException">The request contradicts itself, or a document cannot be stored.</exception>
    public static PreparedCommit Of(CommitRequest request)
    {
        if (request.IdempotencyKey is not null && request.RequestHash is null)
        {
            throw new ArgumentException("an idempotency key needs a request hash", nameof(request));
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in request.Operations)
        {
            if (!names.Add(operation.Fqn))
            {
                throw new ArgumentException($"two operations name '{operation.Fqn}'", nameof(request));
            }

            if (operation is Operation.Put put && put.ParentFqn != ResourcePath.Parent(put.Fqn))
            {
                throw new ArgumentException($"'{put.ParentFqn}' is not the parent on the path of '{put.Fqn}'", nameof(request));
            }
        }

        var documents = request.Operations.OfType<Operation.Put>().ToDictionary(put => put.Fqn, put => CanonicalJson.OfObject(put.Document));
        return new PreparedCommit(request, documents, FindCrossedClaims(request.Operations.OfType<Operation.Put>()));
    }

    private static HashSet<(string Fqn, string Pattern)> FindCrossedClaims(IEnumerable<Operation.Put> puts)
    {
        var crossed = new HashSet<(string Fqn, string Pattern)>();
        var earlier = new List<Claim>();
        foreach (var put in puts.Where(put => put.Claims is not null))
        {
            crossed.UnionWith(put.Claims!.Where(claim => earlier.Exists(claim.Crosses)).Select(claim => (put.Fqn, claim.Pattern)));
            earlier.AddRange(put.Claims!);
        }

        return crossed;
    }
}
