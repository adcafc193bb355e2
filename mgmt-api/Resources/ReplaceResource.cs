using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading;
using HybridMesh.ManagementApi.Hosting.Endpoints;
using HybridMesh.ManagementApi.Hosting.Limits;
using HybridMesh.ManagementApi.Hosting.Problems;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace HybridMesh.ManagementApi.Resources;

internal static class ReplaceResource
{
    private static readonly HeaderParameter IfMatch = new(
        HeaderNames.IfMatch, "The etag of the state that is replaced, or *. Without it the body must hold the etag.");

    private static readonly HeaderParameter IfNoneMatch = new(HeaderNames.IfNoneMatch, "* creates the resource, and refuses when it exists.");

    public static void MapReplaceResource(this IEndpointRouteBuilder routes, KindRoute route) =>
        routes.MapPut(
                route.Item,
                (HttpContext context, ResourceWriter writer, IOptions<LimitsOptions> limits, CancellationToken cancellationToken) =>
                    HandleAsync(context, route, writer, limits.Value, cancellationToken))
            .WithOperation(new ApiOperation($"Replace{route.Name}", ResourceEndpoints.Tag, $"Replaces one {route.Kind.Kind}.")
            {
                Headers = [IfMatch, IfNoneMatch, .. WriteHeaders.Described],
                Request = Bodies.Of(route),
                Response = Bodies.Of(route),
                Refusals = [.. Statuses.OfWrites, StatusCodes.Status404NotFound, StatusCodes.Status412PreconditionFailed, StatusCodes.Status428PreconditionRequired],
            });

    private static async Task<IResult> HandleAsync(
        HttpContext context, KindRoute route, ResourceWriter writer, LimitsOptions limits, CancellationToken cancellationToken)
    {
        if (route.ReadFqn(context.Request) is not { } fqn)
        {
            return new ProblemResult(KindRoute.NotAnFqn(context.Request));
        }

        var body = await RequestBody.ReadAsync(context.Request, limits, cancellationToken);
        if (!body.IsReadable)
        {
            return new ProblemResult(body.Problem);
        }

        if (!WriteHeaders.TryRead(context.Request, body.Bytes.Span, out var headers, out var problem)
            || !EtagCondition.TryReadHeaders(context.Request, out var condition, out problem))
        {
            return new ProblemResult(problem);
        }

        var read = ResourceReader.ReadOne(body.Bytes, fqn, route.Kind, body.Options);
        if (!read.IsValid)
        {
            return new ProblemResult(Problem.InvalidInput(read.Violations, read.UnlistedViolations));
        }

        var input = read.Inputs[0];
        if (!TryMerge(condition, input, out var merged, out problem))
        {
            return new ProblemResult(problem);
        }

        return await SingleWrite.RunAsync(context, writer, headers, ResourceChange.Put(input, merged), read.Warnings, cancellationToken);
    }

    private static bool TryMerge(EtagCondition header, ResourceInput input, out EtagCondition merged, out Problem problem)
    {
        merged = header.Source == EtagSource.None ? EtagCondition.OfBody(input.ExpectedEtag) : header;
        problem = null!;
        if (merged.Source == EtagSource.None)
        {
            problem = new Problem(
                ErrorCatalog.PreconditionRequired, $"{input.Resource.Fqn}: neither If-Match nor the body says which state is replaced");
        }
        else if (header.Given is { } given && input.ExpectedEtag is { } inBody && given != inBody)
        {
            problem = new Problem(ErrorCatalog.StaleEtag, $"{input.Resource.Fqn}: If-Match says {given}, the body {inBody}");
        }

        return problem is null;
    }
}
