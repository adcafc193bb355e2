namespace HybridMesh.ManagementApi.Resources;

/// <summary>List, create, get, replace and delete of every kind in the catalog.</summary>
internal static class ResourceEndpoints
{
    public const string Tag = "Resources";

    public static void MapResources(this IEndpointRouteBuilder routes)
    {
        foreach (var route in KindRoute.All)
        {
            routes.MapListResources(route);
            routes.MapCreateResource(route);
            routes.MapGetResource(route);
            routes.MapReplaceResource(route);
            routes.MapDeleteResource(route);
        }
    }
}
