using HybridMesh.ManagementApi.Authorization;
using HybridMesh.ManagementApi.Hosting.Endpoints;
using HybridMesh.ManagementApi.Hosting.Problems;
using Microsoft.Net.Http.Headers;

namespace HybridMesh.ManagementApi.Resources;

internal static class DeleteResource
{
    private static readonly FlagQuery Cascade = new("cascade", "True deletes everything below it too, in the same revision.");
    private static readonly HeaderParameter IfMatch = new(HeaderNames.IfMatch, "The etag of the state that is deleted, or *.");

    public static void MapDeleteResource(this IEndpointRouteBuilder routes, KindRoute route) =>
        routes.MapDelete(
                route.Item,
                (HttpContext context, ResourceWriter writer, CancellationToken cancellationToken) =>
                    HandleAsync(context, route, writer, cancellationToken))
            .WithOperation(new ApiOperation($"Delete{route.Name}", ResourceEndpoints.Tag, $"Deletes one {route.Kind.Kind}.")
            {
                Query = [Cascade],
                Headers = [IfMatch, .. WriteHeaders.Described],
                Status = StatusCodes.Status204NoContent,
                Refusals =
                [
                    StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict,
                    StatusCodes.Status412PreconditionFailed, StatusCodes.Status422UnprocessableEntity,
                ],
            });

    private static async Task<IResult> HandleAsync(
        HttpContext context, KindRoute route, ResourceWriter writer, CancellationToken cancellationToken)
    {
        if (route.ReadFqn(context.Request) is not { } fqn)
        {
            return new ProblemResult(KindRoute.NotAnFqn(context.Request));
        }

        if (!WriteHeaders.TryRead(context.Request, [], out var headers, out var problem)
            || !EtagCondition.TryReadHeaders(context.Request, out var condition, out problem))
        {
            return new ProblemResult(problem);
        }

        var mustExist = condition.Source == EtagSource.None ? EtagCondition.Existing : condition;
        var outcome = await writer.WriteAsync(
            new WriteRequest
            {
                Principal = context.GetPrincipal(),
                Message = headers.Message ?? $"Delete {route.Kind.Kind} {fqn}",
                Changes = [ResourceChange.Delete(fqn, route.Kind, Cascade.Read(context.Request), mustExist)],
                IdempotencyKey = headers.IdempotencyKey,
                RequestHash = headers.RequestHash,
            },
            cancellationToken);
        if (outcome is WriteOutcome.Refused refused)
        {
            return new ProblemResult(refused.Problem);
        }

        context.Response.SetRevision(((WriteOutcome.Done)outcome).Revision);
        return TypedResults.NoContent();
    }
}
