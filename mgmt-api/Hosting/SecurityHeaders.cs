using Microsoft.Net.Http.Headers;

namespace HybridMesh.ManagementApi.Hosting;

/// <summary>Headers that every answer carries: nothing is sniffed, framed, cached or sent along to other sites.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    public const string RequestId = "X-HybridMesh-Request-Id";

    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'; require-trusted-types-for 'script'";

    public Task InvokeAsync(HttpContext context)
    {
        // ProblemBoundary clears the response before it explains a failure, so these are added as late as possible.
        context.Response.OnStarting(AddHeaders, context);
        return next(context);
    }

    private static Task AddHeaders(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers[RequestId] = context.TraceIdentifier;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (!headers.ContainsKey(HeaderNames.CacheControl))
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
