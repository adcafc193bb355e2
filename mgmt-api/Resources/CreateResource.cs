using HybridMesh.Contracts.Reading;
using HybridMesh.ManagementApi.Hosting.Endpoints;
using HybridMesh.ManagementApi.Hosting.Limits;
using HybridMesh.ManagementApi.Hosting.Problems;
using Microsoft.Extensions.Options;

namespace HybridMesh.ManagementApi.Resources;

internal static class CreateResource
{
    public static void MapCreateResource(this IEndpointRouteBuilder routes, KindRoute route) =>
        routes.MapPost(
                route.Collection,
                (HttpContext context, ResourceWriter writer, IOptions<LimitsOptions> limits, CancellationToken cancellationToken) =>
                    HandleAsync(context, route, writer, limits.Value, cancellationToken))
            .WithOperation(new ApiOperation($"Create{route.Name}", ResourceEndpoints.Tag, $"Creates one {route.Kind.Kind}.")
            {
                Headers = WriteHeaders.Described,
                Request = Bodies.Of(route),
                Status = StatusCodes.Status201Created,
                Response = Bodies.Of(route),
                Refusals = Statuses.OfWrites,
            });

    private static async Task<IResult> HandleAsync(
        HttpContext context, KindRoute route, ResourceWriter writer, LimitsOptions limits, CancellationToken cancellationToken)
    {
        if (!route.TryReadParent(context.Request, out var parent))
        {
            return new ProblemResult(KindRoute.NotAnFqn(context.Request));
        }

        var body = await RequestBody.ReadAsync(context.Request, limits, cancellationToken);
        if (!body.IsReadable)
        {
            return new ProblemResult(body.Problem);
        }

        if (!WriteHeaders.TryRead(context.Request, body.Bytes.Span, out var headers, out var problem))
        {
            return new ProblemResult(problem);
        }

        var read = ResourceReader.ReadNew(body.Bytes, parent, route.Kind, body.Options);
        return read.IsValid
            ? await SingleWrite.RunAsync(
                context, writer, headers, ResourceChange.Put(read.Inputs[0], EtagCondition.New), read.Warnings, cancellationToken)
            : new ProblemResult(Problem.InvalidInput(read.Violations, read.UnlistedViolations));
    }
}
