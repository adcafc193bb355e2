using System.Text.Json.Serialization;
using HybridMesh.ManagementApi.Hosting.Endpoints;
using HybridMesh.Store;
using HybridMesh.Store.Revisions;

namespace HybridMesh.ManagementApi.Features.Version;

internal static class GetVersion
{
    private static readonly string ServerVersion = typeof(GetVersion).Assembly.GetName().Version!.ToString(3);

    public static void MapGetVersion(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/v2/version", HandleAsync)
            .WithOperation(new ApiOperation("GetVersion", "Service", "Says what runs here.")
            {
                Response = ApiBody.Json(VersionJson.Default.VersionBody),
            });

    private static async Task<IResult> HandleAsync(RevisionLog log, CancellationToken cancellationToken) =>
        TypedResults.Json(new VersionBody(ServerVersion, "v2", await FindHeadAsync(log, cancellationToken)), VersionJson.Default.VersionBody);

    // The version is known whether or not the database answers.
    private static async Task<long?> FindHeadAsync(RevisionLog log, CancellationToken cancellationToken)
    {
        try
        {
            return (await log.ReadHeadAsync(cancellationToken)).Revision;
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }
}

/// <summary>What runs here.</summary>
/// <param name="Version">Of the server.</param>
/// <param name="ApiVersion">Of this API.</param>
/// <param name="Revision">The newest revision; null when the database does not answer.</param>
internal sealed record VersionBody(string Version, string ApiVersion, long? Revision);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(VersionBody))]
internal sealed partial class VersionJson : JsonSerializerContext;
