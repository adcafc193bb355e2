using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace HybridMesh.ManagementApi.Features.Console;

/// <summary>The files of the console: the only anonymous answers beside health. They hold nothing but what is in the repository.</summary>
internal static class ConsoleEndpoints
{
    public static void MapConsole(this IEndpointRouteBuilder routes)
    {
        foreach (var file in ConsoleFile.LoadAll())
        {
            var path = file.Name == ConsoleFile.Index ? "/" : $"/console/{file.Name}";
            routes.MapGet(path, (HttpContext context) => Serve(context, file)).AllowAnonymous();
        }
    }

    private static FileContentHttpResult Serve(HttpContext context, ConsoleFile file)
    {
        context.Response.Headers.CacheControl = "no-cache"; // asked again each time, answered 304 while unchanged
        return TypedResults.Bytes(file.Content.ToArray(), file.ContentType, entityTag: new EntityTagHeaderValue(file.Etag));
    }
}
