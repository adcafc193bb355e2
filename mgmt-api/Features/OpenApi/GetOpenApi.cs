using System.Text;
using HybridMesh.ManagementApi.Hosting.Endpoints;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HybridMesh.ManagementApi.Features.OpenApi;

internal static class GetOpenApi
{
    public static void MapOpenApi(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/openapi/v2.json", Handle)
            .WithOperation(new ApiOperation("GetOpenApi", "Service", "This description."));

    private static ContentHttpResult Handle(OpenApiText description) => TypedResults.Text(description.Json, MediaType.Json, Encoding.UTF8);
}
