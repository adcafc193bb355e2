using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Resources;
using HybridMesh.ManagementApi.Authorization;
using HybridMesh.ManagementApi.Hosting.Endpoints;
using HybridMesh.ManagementApi.Hosting.Problems;
using HybridMesh.ManagementApi.Resources;
using HybridMesh.Store.Resources;

namespace HybridMesh.ManagementApi.Features.Search;

/// <summary>All resources of a kind below any ancestor: how tools find a resource whose parents the user did not spell out.</summary>
internal static class SearchResources
{
    private const string Tag = "Resources";

    private static readonly TextQuery Kind = new("kind", "The kind: its name in singular or plural, or area/Kind. Required.", MaxLength: 128);
    private static readonly TextQuery Within = new("within", "FQN of the ancestor to look below. Default: everywhere.", Fqn.MaxLength);
    private static readonly TextQuery Name = new("name", "Only resources of this name.", MaxLength: 256);
    private static readonly IntegerQuery PageSize = new("pageSize", "Most items of one page.", Minimum: 1, Maximum: 500, Default: 100);
    private static readonly TextQuery PageToken = new("pageToken", "The nextPageToken of the page before.", MaxLength: 2048);

    public static void MapSearchResources(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/v2/resources", HandleAsync)
            .WithOperation(new ApiOperation("SearchResources", Tag, "Finds the resources of one kind below an ancestor, ordered by FQN.")
            {
                Query = [Kind, Within, Name, PageSize, PageToken],
                Response = Bodies.AnyPage,
                Refusals = [StatusCodes.Status400BadRequest],
            });

    private static async Task<IResult> HandleAsync(
        HttpContext context, ResourceStore store, IAuthorizer authorizer, CancellationToken cancellationToken)
    {
        if (KindCatalog.FindByName(Kind.Read(context.Request) ?? "") is not { } kind)
        {
            var known = string.Join(", ", KindCatalog.All.Select(each => each.PluralName));
            return new ProblemResult(new Problem(ErrorCatalog.UnsupportedQuery, $"'kind' must be one of {known}, was '{Kind.Read(context.Request)}'"));
        }

        var within = Within.Read(context.Request);
        if (within is not null && !Fqn.TryParse(within, null, out _))
        {
            return new ProblemResult(new Problem(ErrorCatalog.InvalidFqn, $"'within' must be an FQN, was '{within}'"));
        }

        if (authorizer.FindProblem(context, Permission.Read, within is null ? null : Fqn.Parse(within, null)) is { } problem)
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
        var found = await store.SearchAsync(kind.Id, within, Name.Read(context.Request), after, size + 1, cancellationToken);
        return ResourcePage.Of(kind, found, size, stored => stored.Fqn);
    }
}
