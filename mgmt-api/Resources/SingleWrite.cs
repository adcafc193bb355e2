using HybridMesh.Contracts.Errors;
using HybridMesh.ManagementApi.Authorization;
using HybridMesh.ManagementApi.Hosting.Problems;
using HybridMesh.Store.Commits;

namespace HybridMesh.ManagementApi.Resources;

/// <summary>Writes one resource and answers with it.</summary>
internal static class SingleWrite
{
    private const int MaxWarnings = 10;

    public static async Task<IResult> RunAsync(
        HttpContext context,
        ResourceWriter writer,
        WriteHeaders headers,
        ResourceChange change,
        IReadOnlyList<Violation> warnings,
        CancellationToken cancellationToken)
    {
        var outcome = await writer.WriteAsync(
            new WriteRequest
            {
                Principal = context.GetPrincipal(),
                Message = headers.Message ?? $"{(HttpMethods.IsPost(context.Request.Method) ? "Create" : "Replace")} {change.Kind.Kind} {change.Fqn}",
                Changes = [change],
                IdempotencyKey = headers.IdempotencyKey,
                RequestHash = headers.RequestHash,
            },
            cancellationToken);
        if (outcome is WriteOutcome.Refused refused)
        {
            return new ProblemResult(refused.Problem);
        }

        var result = ((WriteOutcome.Done)outcome).Results[0];
        AddWarnings(context.Response, warnings);
        var isNew = result.Outcome == OperationOutcome.Created;
        if (isNew)
        {
            context.Response.Headers.Location = $"/v2/{result.Fqn}";
        }

        return new ResourceResult(result.After!, change.Kind, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    // RFC 9111 5.5 retired the header for caches; code 299 lives on as the way APIs warn beside a body that is the resource itself.
    private static void AddWarnings(HttpResponse response, IReadOnlyList<Violation> warnings)
    {
        foreach (var warning in warnings.Take(MaxWarnings))
        {
            var text = $"{warning.Code} {warning.Path}: {warning.Message}";
            response.Headers.Append("Warning", $"299 - \"{new string([.. text.Select(Printable)])}\"");
        }
    }

    private static char Printable(char c) => c is < ' ' or > '~' ? '?' : c is '"' or '\\' ? '\'' : c;
}
