namespace HybridMesh.ManagementApi.Resources;

/// <summary>HTTP statuses that several operations may refuse with, for the API's description.</summary>
internal static class Statuses
{
    public static IReadOnlyList<int> OfWrites { get; } =
    [
        StatusCodes.Status400BadRequest, StatusCodes.Status409Conflict, StatusCodes.Status413PayloadTooLarge,
        StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity,
    ];
}
