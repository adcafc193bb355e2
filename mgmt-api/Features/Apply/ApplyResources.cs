using HybridMesh.Contracts.Reading;
using HybridMesh.ManagementApi.Authorization;
using HybridMesh.ManagementApi.Hosting.Endpoints;
using HybridMesh.ManagementApi.Hosting.Limits;
using HybridMesh.ManagementApi.Hosting.Problems;
using HybridMesh.ManagementApi.Resources;
using Microsoft.Extensions.Options;

namespace HybridMesh.ManagementApi.Features.Apply;

/// <summary>Any number of documents, of any kinds, in any order: one revision, or nothing.</summary>
internal static class ApplyResources
{
    private static readonly FlagQuery DryRun = new("dryRun", "True does everything but keep it.");

    public static void MapApply(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/v2/apply", HandleAsync)
            .WithOperation(new ApiOperation("ApplyResources", ResourceEndpoints.Tag, "Creates or replaces every object of the input, in one revision.")
            {
                Query = [DryRun],
                Headers = WriteHeaders.Described,
                Request = ResourceStream.Body,
                Response = ApiBody.Json(ApplyJson.Default.ApplyBody),
                Refusals = Statuses.OfWrites,
            });

    private static async Task<IResult> HandleAsync(
        HttpContext context, ResourceWriter writer, IOptions<LimitsOptions> limits, CancellationToken cancellationToken)
    {
        var input = await StreamInput.ReadAsync(context.Request, limits.Value, cancellationToken);
        if (!input.IsUsable)
        {
            return new ProblemResult(input.Problem);
        }

        if (!WriteHeaders.TryRead(context.Request, input.Bytes.Span, out var headers, out var problem))
        {
            return new ProblemResult(problem);
        }

        var isDryRun = DryRun.Read(context.Request);
        var inputs = input.Read.InApplyOrder;
        var outcome = await writer.WriteAsync(
            new WriteRequest
            {
                Principal = context.GetPrincipal(),
                Message = headers.Message ?? DescribeInputs(inputs),
                Changes = [.. inputs.Select(input => ResourceChange.Put(input, EtagCondition.OfBody(input.ExpectedEtag)))],
                IdempotencyKey = headers.IdempotencyKey,
                RequestHash = headers.RequestHash,
                IsDryRun = isDryRun,
            },
            cancellationToken);
        if (outcome is WriteOutcome.Refused refused)
        {
            return new ProblemResult(refused.Problem);
        }

        var done = (WriteOutcome.Done)outcome;
        context.Response.SetRevision(done.Revision);
        return TypedResults.Json(ApplyBody.Of(done, isDryRun, inputs, input.Read.Notes), ApplyJson.Default.ApplyBody);
    }

    private static string DescribeInputs(IReadOnlyList<ResourceInput> inputs) =>
        inputs is [var only] ? $"Apply {only.Resource.Kind.Kind} {only.Resource.Fqn}" : $"Apply {inputs.Count} resources";
}
