using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Kinds;
using HybridMesh.ManagementApi.Authorization;
using HybridMesh.ManagementApi.Hosting.Endpoints;
using HybridMesh.ManagementApi.Hosting.Problems;
using HybridMesh.ManagementApi.Resources;
using HybridMesh.Store.Resources;

namespace HybridMesh.ManagementApi.Features.Status;

internal static class GetStatus
{
    public static void MapStatus(this IEndpointRouteBuilder routes)
    {
        foreach (var route in KindRoute.All)
        {
            routes.MapGet(
                    route.Item + "/status",
                    (HttpContext context, ResourceStore store, StatusReader reader, IAuthorizer authorizer, CancellationToken cancellationToken) =>
                        HandleAsync(context, route, store, reader, authorizer, cancellationToken))
                .WithOperation(new ApiOperation($"Get{route.Name}Status", "Status", $"Says how one {route.Kind.Kind} fares, and why.")
                {
                    Response = ApiBody.Json(StatusJson.Default.StatusBody),
                    Refusals = [StatusCodes.Status404NotFound],
                });
        }
    }

    private static async Task<IResult> HandleAsync(
        HttpContext context,
        KindRoute route,
        ResourceStore store,
        StatusReader reader,
        IAuthorizer authorizer,
        CancellationToken cancellationToken)
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
            ? TypedResults.Json(await reader.ReadAsync(new StatusSubject(stored, route.Kind), cancellationToken), StatusJson.Default.StatusBody)
            : new ProblemResult(new Problem(ErrorCatalog.NotFound, $"{fqn} does not exist"));
    }
}
