using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace HybridMesh.ManagementApi.Hosting.Problems;

/// <summary>Writes a <see cref="Problem"/> as <c>application/problem+json</c>.</summary>
internal sealed class ProblemResult(Problem problem) : IResult
{
    public const string ContentType = "application/problem+json";

    public Problem Problem => problem;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = problem.Code.Status;
        response.ContentType = ContentType;
        if (problem.RetryAfter is { } wait)
        {
            // RFC 9110 10.2.3: whole seconds.
            response.Headers[HeaderNames.RetryAfter] = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        var body = ProblemBody.Of(problem, httpContext.TraceIdentifier);
        return response.WriteAsJsonAsync(body, ProblemJson.Default.ProblemBody, ContentType, httpContext.RequestAborted);
    }
}
