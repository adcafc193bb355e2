using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Kinds;
using HybridMesh.ManagementApi.Authorization;
using HybridMesh.ManagementApi.Hosting.Endpoints;
using HybridMesh.ManagementApi.Hosting.Problems;
using HybridMesh.Store.Resources;

namespace HybridMesh.ManagementApi.Resources;

internal static class GetResource
{
    public static void MapGetResource(this IEndpointRouteBuilder routes, KindRoute route) =>
        routes.MapGet(route.Item, (HttpContext context, ResourceStore store, IAuthorizer authorizer, CancellationToken cancellationToken) =>
                HandleAsync(context, route, store, authorizer, cancellationToken))
            .WithOperation(new ApiOperation($"Get{route.Name}", ResourceEndpoints.Tag, $"Reads one {route.Kind.Kind}.")
            {
                Response = Bodies.Of(route),
                Refusals = [StatusCodes.Status404NotFound, StatusCodes.Status406NotAcceptable],
            });

    private static async Task<IResult> HandleAsync(
        HttpContext context, KindRoute route, ResourceStore store, IAuthorizer authorizer, CancellationToken cancellationToken)
    {
        if (route.ReadFqn(context.Request) is not { } fqn)
        {
            return new ProblemResult(KindRoute.NotAnFqn(context.Request));
        }

        if (authorizer.FindProblem(context, Permission.Read, fqn) is { } problem)
        {
            return new ProblemResult(problem);
        }

        return await store.FindAsync(fqn.Value, cancellationToken) is { } stored
            ? new ResourceResult(stored, route.Kind)
            : new ProblemResult(new Problem(ErrorCatalog.NotFound, $"{fqn} does not exist"));
    }
}
