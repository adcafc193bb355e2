using System.Diagnostics;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Reading;
using HybridMesh.Inspection.Wire;
using HybridMesh.ManagementApi.Authorization;
using HybridMesh.ManagementApi.ControlPlane;
using HybridMesh.ManagementApi.Hosting.Endpoints;
using HybridMesh.ManagementApi.Hosting.Limits;
using HybridMesh.ManagementApi.Hosting.Problems;
using HybridMesh.ManagementApi.Resources;
using HybridMesh.Store.Commits;
using Microsoft.Extensions.Options;

namespace HybridMesh.ManagementApi.Features.Analyze;

/// <summary>
/// What an apply of the same input would change: it is read, authorised and tried against the store as there, and then compiled by the control
/// plane beside what is live. Nothing is kept.
/// </summary>
internal static class AnalyzeDraft
{
    public static void MapAnalyze(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/v2/analyze", HandleAsync)
            .WithMetadata(new LongPoll()) // it may wait for its turn
            .WithOperation(new ApiOperation("AnalyzeDraft", "Analysis", "Says what applying the input would change: findings, and what targets would be sent. Nothing is stored.")
            {
                Request = ResourceStream.Body,
                Response = ApiBody.Json(AnalyzeJson.Default.AnalyzeBody),
                Refusals = Statuses.OfWrites,
            });

    private static async Task<IResult> HandleAsync(
        HttpContext context,
        ResourceWriter writer,
        IInspection inspection,
        IAuthorizer authorizer,
        IOptions<LimitsOptions> limits,
        CancellationToken cancellationToken)
    {
        var input = await StreamInput.ReadAsync(context.Request, limits.Value, cancellationToken);
        if (!input.IsUsable)
        {
            return new ProblemResult(input.Problem);
        }

        var principal = context.GetPrincipal();
        var outcome = await TryWriteAsync(writer, principal, input.Read.InApplyOrder, cancellationToken);
        if (outcome is WriteOutcome.Refused refused)
        {
            return new ProblemResult(refused.Problem);
        }

        return await inspection.AnalyzeDraftAsync(ToRequest((WriteOutcome.Done)outcome), cancellationToken) switch
        {
            Inspected<AnalyzeDraftResponse>.Answered answer => TypedResults.Json(
                new DraftAnswer(fqn => authorizer.IsAllowed(principal, Permission.Read, fqn)).Of(answer.Value), AnalyzeJson.Default.AnalyzeBody),
            Inspected<AnalyzeDraftResponse>.Unavailable away => new ProblemResult(away.ToProblem()),
            var other => throw new UnreachableException(other.GetType().Name),
        };
    }

    private static Task<WriteOutcome> TryWriteAsync(
        ResourceWriter writer, Principal principal, IReadOnlyList<ResourceInput> inputs, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            new WriteRequest
            {
                Principal = principal,
                Message = "",
                Changes = [.. inputs.Select(input => ResourceChange.Put(input, EtagCondition.OfBody(input.ExpectedEtag)))],
                IsDryRun = true,
            },
            cancellationToken);

    private static AnalyzeDraftRequest ToRequest(WriteOutcome.Done tried)
    {
        var written = tried.Results.ToLookup(result => result.Outcome == OperationOutcome.Unchanged);
        return new AnalyzeDraftRequest
        {
            MinimumRevision = tried.Head,
            Changes =
            {
                written[false].Select(result => new DraftChange { Fqn = result.Fqn, Kind = result.After!.Kind, Document = result.After.Document }),
            },
            Unchanged = { written[true].Select(result => result.Fqn) },
        };
    }
}
