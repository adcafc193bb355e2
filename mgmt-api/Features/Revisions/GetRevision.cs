using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Kinds;
using HybridMesh.ManagementApi.Authorization;
using HybridMesh.ManagementApi.Hosting.Endpoints;
using HybridMesh.ManagementApi.Hosting.Problems;
using HybridMesh.Store.Revisions;

namespace HybridMesh.ManagementApi.Features.Revisions;

internal static class GetRevision
{
    public static void MapGetRevision(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/v2/revisions/{revision:long:min(1)}", HandleAsync)
            .WithOperation(new ApiOperation("GetRevision", ListRevisions.Tag, "Reads one revision.")
            {
                Response = ApiBody.Json(RevisionJson.Default.RevisionBody),
                Refusals = [StatusCodes.Status404NotFound],
            });

    private static async Task<IResult> HandleAsync(
        HttpContext context, long revision, RevisionLog log, IAuthorizer authorizer, CancellationToken cancellationToken)
    {
        if (authorizer.FindProblem(context, Permission.Read, null) is { } problem)
        {
            return new ProblemResult(problem);
        }

        return await log.FindAsync(revision, cancellationToken) is { } entry
            ? TypedResults.Json(RevisionBody.Of(entry), RevisionJson.Default.RevisionBody)
            : new ProblemResult(new Problem(ErrorCatalog.RevisionNotFound, $"revision {revision} does not exist"));
    }
}
