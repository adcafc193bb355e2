using HybridMesh.Contracts.Errors;
using HybridMesh.ManagementApi.Hosting.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Net.Http.Headers;

namespace HybridMesh.ManagementApi.Authorization;

/// <summary>
/// Denies by default: whatever the path, known or not, nothing is answered without a principal unless the endpoint says that it is public.
/// </summary>
internal sealed class AccessGate(RequestDelegate next, PrincipalDirectory principals)
{
    private const string Scheme = "Bearer ";

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            await next(context);
            return;
        }

        if (await AuthenticateAsync(context) is not { } principal)
        {
            context.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
            await new ProblemResult(Refusal(context.Request)).ExecuteAsync(context);
            return;
        }

        context.Features.Set(principal);
        await next(context);
    }

    private async ValueTask<Principal?> AuthenticateAsync(HttpContext context) =>
        AccessToken.TryParse(TokenText(context.Request), out var token)
            ? await principals.FindAsync(token, context.RequestAborted)
            : null;

    private static string? TokenText(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? authorization[Scheme.Length..].Trim()
            : request.Headers["x-tetrate-token"].ToString();
    }

    private static Problem Refusal(HttpRequest request) => new(
        ErrorCatalog.Unauthenticated,
        string.IsNullOrEmpty(TokenText(request)) ? "the request carries no token" : "the token is not valid");
}
