using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Writing;
using HybridMesh.Inspection.Wire;
using HybridMesh.ManagementApi.Authorization;
using HybridMesh.ManagementApi.ControlPlane;
using HybridMesh.ManagementApi.Hosting.Endpoints;
using HybridMesh.ManagementApi.Hosting.Problems;
using HybridMesh.ManagementApi.Resources;
using HybridMesh.Store.Resources;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HybridMesh.ManagementApi.Features.Config;

/// <summary>Exactly what targets are sent because of a resource. Only the control plane can say.</summary>
internal static class GetConfig
{
    public static void MapConfig(this IEndpointRouteBuilder routes)
    {
        foreach (var route in KindRoute.All)
        {
            routes.MapGet(
                    route.Item + "/config",
                    (HttpContext context, ResourceStore store, IInspection inspection, IAuthorizer authorizer, CancellationToken cancellationToken) =>
                        HandleAsync(context, route, store, inspection, authorizer, cancellationToken))
                .WithOperation(new ApiOperation($"Get{route.Name}Config", "Config", $"Shows exactly what targets are sent because of one {route.Kind.Kind}.")
                {
                    Response = new ApiBody("TargetConfig", ConfigDocuments.Schema, MediaType.Yaml, MediaType.Json),
                    Refusals = [StatusCodes.Status404NotFound, StatusCodes.Status406NotAcceptable],
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

        if (MediaType.Choose(context.Request, MediaType.Yaml, MediaType.Json) is not { } mediaType)
        {
            return new ProblemResult(
                new Problem(ErrorCatalog.NotAcceptable, $"'{context.Request.Headers.Accept}' accepts neither YAML nor JSON"));
        }

        if (await store.FindAsync(fqn.Value, cancellationToken) is not { } stored)
        {
            return NotFound(fqn);
        }

        var request = new ConfigRequest { Fqn = fqn.Value, MinimumRevision = stored.Revision };
        return await inspection.GetConfigAsync(request, cancellationToken) switch
        {
            Inspected<ConfigResponse>.Answered answer => Write(ConfigDocuments.Of(answer.Value), mediaType),
            Inspected<ConfigResponse>.NotFound => NotFound(fqn),
            Inspected<ConfigResponse>.Unavailable away => new ProblemResult(away.ToProblem()),
            var other => throw new UnreachableException(other.GetType().Name),
        };
    }

    private static ProblemResult NotFound(Fqn fqn) => new(new Problem(ErrorCatalog.NotFound, $"{fqn} does not exist"));

    private static ContentHttpResult Write(IReadOnlyList<JsonNode?> documents, string mediaType)
    {
        var text = mediaType == MediaType.Yaml ? ResourceYaml.WriteStream(documents) : new JsonArray([.. documents]).ToJsonString();
        return TypedResults.Content(text, mediaType, Encoding.UTF8);
    }
}
