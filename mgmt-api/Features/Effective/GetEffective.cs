using System.Diagnostics;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Inspection.Wire;
using HybridMesh.ManagementApi.Authorization;
using HybridMesh.ManagementApi.ControlPlane;
using HybridMesh.ManagementApi.Hosting.Endpoints;
using HybridMesh.ManagementApi.Hosting.Problems;
using HybridMesh.ManagementApi.Resources;
using HybridMesh.Store.Resources;

namespace HybridMesh.ManagementApi.Features.Effective;

/// <summary>The settings in effect for a resource. Only the control plane can say: it resolves them as it does when it translates.</summary>
internal static class GetEffective
{
    public static void MapEffective(this IEndpointRouteBuilder routes)
    {
        foreach (var route in KindRoute.All)
        {
            routes.MapGet(
                    route.Item + "/effective",
                    (HttpContext context, ResourceStore store, IInspection inspection, IAuthorizer authorizer, CancellationToken cancellationToken) =>
                        HandleAsync(context, route, store, inspection, authorizer, cancellationToken))
                .WithOperation(new ApiOperation($"Get{route.Name}Effective", "Analysis", $"Shows the settings in effect for one {route.Kind.Kind}, and where each is set.")
                {
                    Response = ApiBody.Json(EffectiveJson.Default.EffectiveBody),
                    Refusals = [StatusCodes.Status404NotFound],
                });
        }
    }

    private static async Task<IResult> HandleAsync(
        HttpContext context,
        KindRoute route,
        ResourceStore store,
        IInspection inspection,
        IAuthorizer authorizer,
        CancellationToken cancellationToken)
    {
        if (route.ReadFqn(context.Request) is not { } fqn)
        {
            return new ProblemResult(KindRoute.NotAnFqn(context.Request));
        }

        if (authorizer.FindProblem(context, Permission.Read, fqn) is { } problem)
        {
            return new ProblemResult(problem);
        }

        var notFound = new ProblemResult(new Problem(ErrorCatalog.NotFound, $"{fqn} does not exist"));
        if (await store.FindAsync(fqn.Value, cancellationToken) is not { } stored)
        {
            return notFound;
        }

        var request = new EffectiveRequest { Fqn = fqn.Value, MinimumRevision = stored.Revision };
        return await inspection.GetEffectiveAsync(request, cancellationToken) switch
        {
            Inspected<EffectiveResponse>.Answered answer => TypedResults.Json(
                EffectiveBody.Of(fqn.Value, answer.Value), EffectiveJson.Default.EffectiveBody),
            Inspected<EffectiveResponse>.NotFound => notFound,
            Inspected<EffectiveResponse>.Unavailable away => new ProblemResult(away.ToProblem()),
            var other => throw new UnreachableException(other.GetType().Name),
        };
    }
}
