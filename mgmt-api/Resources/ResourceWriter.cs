using System.Diagnostics;
using HybridMesh.Contracts.Errors;
using HybridMesh.ManagementApi.Authorization;
using HybridMesh.ManagementApi.Hosting.Problems;
using HybridMesh.Nudges;
using HybridMesh.Store.Commits;
using HybridMesh.Store.Resources;

namespace HybridMesh.ManagementApi.Resources;

/// <summary>The one write path: authorize, commit as one revision, tell the replicas. What comes in was read and checked before.</summary>
internal sealed class ResourceWriter(ResourceStore store, IAuthorizer authorizer, INudgePublisher nudges)
{
    public async Task<WriteOutcome> WriteAsync(WriteRequest request, CancellationToken cancellationToken)
    {
        if (FindForbidden(request) is { } problem)
        {
            return new WriteOutcome.Refused(problem);
        }

        var commit = new CommitRequest
        {
            Author = request.Principal.Name,
            Message = request.Message,
            Operations = [.. request.Changes.Select(change => change.Operation)],
            IdempotencyKey = request.IdempotencyKey,
            RequestHash = request.RequestHash,
            DryRun = request.IsDryRun,
        };
        switch (await store.CommitAsync(commit, cancellationToken))
        {
            case CommitResult.Committed committed:
                nudges.Publish(new RevisionCommitted(committed.Cursor.Revision));
                return new WriteOutcome.Done(committed.Cursor.Revision, committed.Results, committed.Cursor.Revision);
            case CommitResult.Unchanged unchanged:
                return new WriteOutcome.Done(null, unchanged.Results, unchanged.Cursor.Revision);
            case CommitResult.Planned planned:
                return new WriteOutcome.Done(null, planned.Results, planned.Head.Revision);
            case CommitResult.Refused refused:
                return new WriteOutcome.Refused(Refusals.Explain(refused.Refusals, request.Changes));
            case var other:
                throw new UnreachableException(other.GetType().Name);
        }
    }

    private Problem? FindForbidden(WriteRequest request)
    {
        var forbidden = request.Changes.FirstOrDefault(change => !authorizer.IsAllowed(request.Principal, change.Kind.WritePermission, change.Fqn));
        return forbidden is null
            ? null
            : new Problem(ErrorCatalog.Forbidden, $"'{request.Principal.Name}' needs {forbidden.Kind.WritePermission} at {forbidden.Fqn}");
    }
}
