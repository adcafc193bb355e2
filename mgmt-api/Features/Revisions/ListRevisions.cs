using HybridMesh.Contracts.Kinds;
using HybridMesh.ManagementApi.Authorization;
using HybridMesh.ManagementApi.Hosting.Endpoints;
using HybridMesh.ManagementApi.Hosting.Problems;
using HybridMesh.Store.Revisions;

namespace HybridMesh.ManagementApi.Features.Revisions;

internal static class ListRevisions
{
    public const string Tag = "Revisions";

    private const string Descending = "desc";

    private static readonly IntegerQuery PageSize = new("pageSize", "Most items.", Minimum: 1, Maximum: 500, Default: 100);
    private static readonly IntegerQuery After = new("after", "Only revisions after this one.", 0, long.MaxValue, Default: 0);
    private static readonly IntegerQuery Before = new("before", "Only revisions before this one.", 1, long.MaxValue, Default: long.MaxValue);
    private static readonly ChoiceQuery Order = new("order", "Oldest first, or newest first.", "asc", Descending);

    public static void MapListRevisions(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/v2/revisions", HandleAsync)
            .WithOperation(new ApiOperation("ListRevisions", Tag, "Lists what was changed, by whom and why.")
            {
                Query = [After, Before, Order, PageSize],
                Response = ApiBody.Json(RevisionJson.Default.RevisionPageBody),
                Refusals = [StatusCodes.Status400BadRequest],
            });

    private static async Task<IResult> HandleAsync(
        HttpContext context, RevisionLog log, IAuthorizer authorizer, CancellationToken cancellationToken)
    {
        if (authorizer.FindProblem(context, Permission.Read, null) is { } problem)
        {
            return new ProblemResult(problem);
        }

        var size = PageSize.Read(context.Request);
        var first = After.Read(context.Request) + 1;
        var last = Math.Min(Before.Read(context.Request) - 1, (await log.ReadHeadAsync(cancellationToken)).Revision);
        var isDescending = Order.Read(context.Request) == Descending;
        if (isDescending)
        {
            first = Math.Max(first, last - size + 1); // revisions have no gaps
        }

        var count = Math.Min(size, last - first + 1);
        var entries = count <= 0 ? [] : await log.ListAsync(first - 1, (int)count, cancellationToken);
        var items = entries.Select(RevisionBody.Of);
        return TypedResults.Json(
            new RevisionPageBody([.. isDescending ? items.Reverse() : items]), RevisionJson.Default.RevisionPageBody);
    }
}
