using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Reading;
using HybridMesh.Identity;
using HybridMesh.ManagementApi.Authorization;
using HybridMesh.ManagementApi.Hosting.Endpoints;
using HybridMesh.ManagementApi.Hosting.Limits;
using HybridMesh.ManagementApi.Hosting.Problems;
using HybridMesh.ManagementApi.Resources;
using HybridMesh.Store.Resources;
using Microsoft.Extensions.Options;

namespace HybridMesh.ManagementApi.Features.JoinTokens;

/// <summary>Makes a single-use token with which one agent or gateway of a cluster joins.</summary>
internal sealed partial class CreateJoinToken(
    ResourceStore resources, Identity.JoinTokens tokens, IAuthorizer authorizer, IOptions<LimitsOptions> limits, ILogger<CreateJoinToken> logger)
{
    public async Task<IResult> HandleAsync(HttpContext context, KindRoute route, CancellationToken cancellationToken)
    {
        if (route.ReadFqn(context.Request) is not { } fqn)
        {
            return new ProblemResult(KindRoute.NotAnFqn(context.Request));
        }

        if (authorizer.FindProblem(context, Permission.WriteClusters, fqn) is { } problem)
        {
            return new ProblemResult(problem);
        }

        var body = await RequestBody.ReadAsync(context.Request, limits.Value, cancellationToken);
        if (!body.IsReadable)
        {
            return new ProblemResult(body.Problem);
        }

        if (!TryParse(body.Bytes.Span, body.Options.Format, out var request, out problem))
        {
            return new ProblemResult(problem);
        }

        if (await resources.FindAsync(fqn.Value, cancellationToken) is null)
        {
            return new ProblemResult(new Problem(ErrorCatalog.NotFound, $"{fqn} does not exist"));
        }

        var input = JoinTokenInput.Read(request, fqn.Name, tokens.MaxLifetime);
        if (input.Grant is not { } grant)
        {
            return new ProblemResult(Problem.InvalidInput(input.Violations));
        }

        var created = await tokens.CreateAsync(grant, context.GetPrincipal().Name, input.Lifetime, cancellationToken);
        LogCreated(logger, context.GetPrincipal().Name, created.Token.Id, request.Role!, grant.Cluster, context.TraceIdentifier);
        return TypedResults.Json(Describe(created, request.Role!), JoinTokenJson.Default.JoinTokenBody, statusCode: StatusCodes.Status201Created);
    }

    private static bool TryParse(
        ReadOnlySpan<byte> utf8,
        InputFormat format,
        [NotNullWhen(true)] out JoinTokenRequest? request,
        [NotNullWhen(false)] out Problem? problem)
    {
        request = null;
        if (format == InputFormat.Yaml)
        {
            problem = new Problem(ErrorCatalog.UnsupportedMediaType, $"this takes {MediaType.Json}");
            return false;
        }

        try
        {
            request = JsonSerializer.Deserialize(utf8, JoinTokenJson.Default.JoinTokenRequest);
            problem = request is null ? Problem.InvalidInput("", ErrorCatalog.NotAnObject, "must be an object, was null") : null;
        }
        catch (JsonException error)
        {
            var position = new TextPosition(0, (int)(error.LineNumber ?? 0) + 1, (int)(error.BytePositionInLine ?? 0) + 1);
            var path = error.Path?.TrimStart('$', '.') ?? "";
            problem = Problem.InvalidInput([new Violation(path, ErrorCatalog.SyntaxError, error.Message) { Position = position }]);
        }

        return request is not null;
    }

    private static JoinTokenBody Describe(CreatedJoinToken created, string role) =>
        new(created.Token.Reveal(), created.ExpiresAt, role, created.Grant.Cluster, created.Grant.Namespace, created.Grant.Labels.Entries);

    [LoggerMessage(EventId = 1401, Level = LogLevel.Information,
        Message = "{Principal} created join token {TokenId} for role {Role} of cluster {Cluster}, request {RequestId}")]
    private static partial void LogCreated(ILogger logger, string principal, string tokenId, string role, string cluster, string requestId);
}
