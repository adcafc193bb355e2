using System.Globalization;

namespace HybridMesh.ManagementApi.Resources;

internal static class ResponseExtensions
{
    /// <summary>Tells the revision a write made; nothing when it made none.</summary>
    public static void SetRevision(this HttpResponse response, long? revision)
    {
        if (revision is { } made)
        {
            response.Headers[ResourceResult.RevisionHeader] = made.ToString(CultureInfo.InvariantCulture);
        }
    }
}
