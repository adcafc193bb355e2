using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Kinds;
using HybridMesh.ManagementApi.Authorization;
using HybridMesh.ManagementApi.Hosting.Endpoints;
using HybridMesh.ManagementApi.Hosting.Limits;
using HybridMesh.ManagementApi.Hosting.Problems;
using HybridMesh.Store.Revisions;

namespace HybridMesh.ManagementApi.Features.Rollout;

internal static class GetRollout
{
    private static readonly IntegerQuery WaitSeconds =
        new("waitSeconds", "Longest wait for the rollout to be complete; 0 answers at once.", Minimum: 0, Maximum: 60, Default: 0);

    public static void MapRollout(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/v2/revisions/{revision:long:min(1)}/rollout", HandleAsync)
            .WithMetadata(new LongPoll())
            .WithOperation(new ApiOperation("GetRollout", "Revisions", "Says which targets a revision changes and how far they are; may wait.")
            {
                Query = [WaitSeconds],
                Response = ApiBody.Json(RolloutJson.Default.RolloutBody),
                Refusals = [StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound],
            });

    private static async Task<IResult> HandleAsync(
        HttpContext context, long revision, RevisionLog log, RolloutReader reader, IAuthorizer authorizer, CancellationToken cancellationToken)
    {
        if (authorizer.FindProblem(context, Permission.Read, null) is { } problem)
        {
            return new ProblemResult(problem);
        }

        var head = await log.ReadHeadAsync(cancellationToken);
        if (revision > head.Revision)
        {
            return new ProblemResult(new Problem(ErrorCatalog.RevisionNotFound, $"revision {revision} does not exist, the newest is {head.Revision}"));
        }

        var wait = TimeSpan.FromSeconds(WaitSeconds.Read(context.Request));
        return TypedResults.Json(await reader.WaitAsync(revision, wait, cancellationToken), RolloutJson.Default.RolloutBody);
    }
}
