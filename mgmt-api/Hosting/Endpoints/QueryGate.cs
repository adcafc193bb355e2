using HybridMesh.Contracts.Errors;
using HybridMesh.ManagementApi.Hosting.Problems;

namespace HybridMesh.ManagementApi.Hosting.Endpoints;

/// <summary>
/// Refuses query parameters that the operation does not take, and values outside their rule: a mistyped <c>dryrun=true</c> must not write.
/// </summary>
internal sealed class QueryGate(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.QueryString.HasValue && context.GetEndpoint()?.Metadata.GetMetadata<ApiOperation>() is { } operation)
        {
            var violations = Check(context.Request.Query, operation).ToList();
            if (violations.Count > 0)
            {
                var problem = new Problem(ErrorCatalog.UnsupportedQuery, violations[0].Message) { Violations = violations };
                return new ProblemResult(problem).ExecuteAsync(context);
            }
        }

        return next(context);
    }

    private static IEnumerable<Violation> Check(IQueryCollection query, ApiOperation operation)
    {
        foreach (var (name, values) in query)
        {
            if (operation.Query.FirstOrDefault(parameter => parameter.Name == name) is not { } parameter)
            {
                yield return Violation(name, $"query parameter '{name}' is not known here{Known(operation)}");
            }
            else if (values.Count > 1)
            {
                yield return Violation(name, $"query parameter '{name}' is given {values.Count} times; it may be given once");
            }
            else if (values[0] is { Length: > 0 } text && !parameter.IsValid(text))
            {
                yield return Violation(name, $"query parameter '{name}' {parameter.Rule}, was '{text}'");
            }
        }
    }

    private static string Known(ApiOperation operation) =>
        operation.Query.Count == 0 ? "; none is" : $"; known are {string.Join(", ", operation.Query.Select(parameter => parameter.Name))}";

    private static Violation Violation(string name, string message) => new($"query.{name}", ErrorCatalog.UnsupportedQuery, message);
}
