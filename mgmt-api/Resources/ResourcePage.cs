using System.Text;
using System.Text.Json.Nodes;
using HybridMesh.Contracts.Kinds;
using HybridMesh.ManagementApi.Hosting.Endpoints;
using HybridMesh.Store.Resources;

namespace HybridMesh.ManagementApi.Resources;

/// <summary>One page of resources of one kind, as every list answers it.</summary>
internal static class ResourcePage
{
    /// <param name="kind">Kind of all of them.</param>
    /// <param name="found">What was read: one more than fits on the page when there is a next one.</param>
    /// <param name="size">Most items of a page.</param>
    /// <param name="key">What the list is ordered by.</param>
    public static IResult Of(KindDescriptor kind, IReadOnlyList<StoredResource> found, int size, Func<StoredResource, string> key)
    {
        var page = new JsonObject
        {
            ["items"] = new JsonArray([.. found.Take(size).Select(stored => ResourceEnvelope.Of(stored, kind))]),
        };
        if (found.Count > size)
        {
            page["nextPageToken"] = PageTokens.Encode(key(found[size - 1]));
        }

        return TypedResults.Content(page.ToJsonString(), MediaType.Json, Encoding.UTF8);
    }
}
