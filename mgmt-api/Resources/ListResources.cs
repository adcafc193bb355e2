using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Kinds;
using HybridMesh.ManagementApi.Authorization;
using HybridMesh.ManagementApi.Hosting.Endpoints;
using HybridMesh.ManagementApi.Hosting.Problems;
using HybridMesh.Store.Resources;

namespace HybridMesh.ManagementApi.Resources;

internal static class ListResources
{
    private static readonly IntegerQuery PageSize = new("pageSize", "Most items of one page.", Minimum: 1, Maximum: 500, Default: 100);
    private static readonly TextQuery PageToken = new("pageToken", "The nextPageToken of the page before.", MaxLength: 512);

    public static void MapListResources(this IEndpointRouteBuilder routes, KindRoute route) =>
        routes.MapGet(
                route.Collection,
                (HttpContext context, ResourceStore store, IAuthorizer authorizer, CancellationToken cancellationToken) =>
                    HandleAsync(context, route, store, authorizer, cancellationToken))
            .WithOperation(new ApiOperation($"List{route.Name}s", ResourceEndpoints.Tag, $"Lists the {route.Kind.Collection}, ordered by name.")
            {
                Query = [PageSize, PageToken],
                Response = Bodies.PageOf(route),
                Refusals = [StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound],
            });

    private static async Task<IResult> HandleAsync(
        HttpContext context, KindRoute route, ResourceStore store, IAuthorizer authorizer, CancellationToken cancellationToken)
    {
        if (!route.TryReadParent(context.Request, out var parent))
        {
            return new ProblemResult(KindRoute.NotAnFqn(context.Request));
        }

        if (authorizer.FindProblem(context, Permission.Read, parent) is { } problem)
        {
            return new ProblemResult(problem);
        }

        var token = PageToken.Read(context.Request);
        var after = token is null ? null : PageTokens.Decode(token);
        if (token is not null && after is null)
        {
            return new ProblemResult(new Problem(ErrorCatalog.InvalidPageToken, $"'{token}' was not made by a list"));
        }

        var size = (int)PageSize.Read(context.Request);
        var found = await store.ListAsync(parent?.Value, route.Kind.Id, after, size + 1, cancellationToken);
        if (found.Count == 0 && parent is { } above && await store.FindAsync(above.Value, cancellationToken) is null)
        {
            return new ProblemResult(new Problem(ErrorCatalog.NotFound, $"{above} does not exist"));
        }

        return ResourcePage.Of(route.Kind, found, size, stored => stored.Name);
    }
}
