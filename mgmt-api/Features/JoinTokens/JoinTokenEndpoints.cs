using HybridMesh.ManagementApi.Hosting.Endpoints;
using HybridMesh.ManagementApi.Resources;

namespace HybridMesh.ManagementApi.Features.JoinTokens;

internal static class JoinTokenEndpoints
{
    private const string ClusterKind = "api/Cluster";

    public static void MapJoinTokens(this IEndpointRouteBuilder routes)
    {
        var route = KindRoute.All.Single(route => route.Kind.Id == ClusterKind);
        routes.MapPost(
                route.Item + "/jointokens",
                (HttpContext context, CreateJoinToken operation, CancellationToken cancellationToken) =>
                    operation.HandleAsync(context, route, cancellationToken))
            .WithOperation(new ApiOperation("CreateJoinToken", "Clusters", "Makes a single-use token with which one agent or gateway joins.")
            {
                Request = ApiBody.Json(JoinTokenJson.Default.JoinTokenRequest),
                Status = StatusCodes.Status201Created,
                Response = ApiBody.Json(JoinTokenJson.Default.JoinTokenBody),
                Refusals =
                [
                    StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status413PayloadTooLarge,
                    StatusCodes.Status415UnsupportedMediaType,
                ],
            });
    }
}
