using Microsoft.AspNetCore.Http.Features;

namespace HybridMesh.ManagementApi.Authorization;

internal static class HttpContextPrincipalExtensions
{
    /// <summary>Who sent the request; set by <see cref="AccessGate"/> for every endpoint that is not public.</summary>
    public static Principal GetPrincipal(this HttpContext context) => context.Features.GetRequiredFeature<Principal>();
}
