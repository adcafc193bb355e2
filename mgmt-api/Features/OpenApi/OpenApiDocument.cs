using System.Globalization;
using System.Text.Json.Nodes;
using HybridMesh.ManagementApi.Hosting.Endpoints;
using HybridMesh.ManagementApi.Hosting.Problems;
using HybridMesh.ManagementApi.Resources;
using Microsoft.AspNetCore.Routing.Patterns;

namespace HybridMesh.ManagementApi.Features.OpenApi;

/// <summary>The API's description, from the endpoints that are mapped and the descriptors of the kinds: it cannot name what is not there.</summary>
internal sealed class OpenApiDocument
{
    private static readonly int[] AnyOperation =
    [
        StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status429TooManyRequests,
        StatusCodes.Status500InternalServerError, StatusCodes.Status503ServiceUnavailable,
    ];

    private static readonly ApiBody Problem = ApiBody.Json(ProblemJson.Default.ProblemBody);

    private readonly OpenApiSchemas _schemas = new();

    public static JsonObject Build(IEnumerable<Endpoint> endpoints) => new OpenApiDocument().Create(endpoints);

    private JsonObject Create(IEnumerable<Endpoint> endpoints)
    {
        var operations =
            from endpoint in endpoints.OfType<RouteEndpoint>()
            let operation = endpoint.Metadata.GetMetadata<ApiOperation>()
            where operation is not null
            let path = PathOf(endpoint.RoutePattern)
            let method = endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods[0].ToLowerInvariant()
            orderby path, method
            select (Path: path, Method: method, Operation: operation, endpoint.RoutePattern);
        var paths = new JsonObject();
        foreach (var (path, method, operation, pattern) in operations)
        {
            paths[path] ??= PathItem(path, pattern);
            paths[path]![method] = Describe(operation);
        }

        _schemas.Add(Problem);
        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject { ["title"] = "HybridMesh Management API", ["version"] = "v2" },
            ["security"] = new JsonArray(new JsonObject { ["bearer"] = new JsonArray() }, new JsonObject { ["token"] = new JsonArray() }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["securitySchemes"] = SecuritySchemes(), ["schemas"] = _schemas.Take() },
        };
    }

    private static string PathOf(RoutePattern pattern) =>
        "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
            RoutePatternLiteralPart literal => literal.Content,
            _ => "",
        }))));

    private static JsonObject PathItem(string path, RoutePattern pattern)
    {
        var item = new JsonObject();
        if (KindRoute.All.FirstOrDefault(route => route.Collection == path) is { } collection)
        {
            item["x-hybridmesh-collection"] = collection.Kind.Id;
        }

        if (pattern.Parameters.Count > 0)
        {
            item["parameters"] = new JsonArray([.. pattern.Parameters.Select(PathParameter)]);
        }

        return item;
    }

    private static JsonObject PathParameter(RoutePatternParameterPart parameter)
    {
        var isNumber = parameter.ParameterPolicies.Any(policy => policy.Content == "long");
        return new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = "path",
            ["required"] = true,
            ["schema"] = isNumber
                ? new JsonObject { ["type"] = "integer", ["minimum"] = 1 }
                : new JsonObject { ["type"] = "string", ["minLength"] = 1 },
        };
    }

    private JsonObject Describe(ApiOperation operation)
    {
        var described = new JsonObject
        {
            ["operationId"] = operation.Id,
            ["tags"] = new JsonArray(operation.Tag),
            ["summary"] = operation.Summary,
        };
        if (operation.Query.Count + operation.Headers.Count > 0)
        {
            described["parameters"] = new JsonArray(
                [.. operation.Query.Select(QueryParameter), .. operation.Headers.Select(HeaderParameter)]);
        }

        if (operation.Request is { } request)
        {
            described["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(request) };
        }

        described["responses"] = Responses(operation);
        return described;
    }

    private JsonObject Responses(ApiOperation operation)
    {
        var success = new JsonObject { ["description"] = "Done." };
        if (operation.Response is { } response)
        {
            success["content"] = Content(response);
        }

        var responses = new JsonObject { [Text(operation.Status)] = success };
        foreach (var status in operation.Refusals.Concat(AnyOperation).Distinct().Order())
        {
            responses[Text(status)] = new JsonObject
            {
                ["description"] = "Refused; the code says why.",
                ["content"] = new JsonObject { [ProblemResult.ContentType] = new JsonObject { ["schema"] = _schemas.Add(Problem) } },
            };
        }

        return responses;
    }

    private JsonObject Content(ApiBody body) =>
        new(body.MediaTypes.Select(type => KeyValuePair.Create(type, (JsonNode?)new JsonObject { ["schema"] = _schemas.Add(body) })));

    private static JsonObject QueryParameter(QueryParameter parameter) => new()
    {
        ["name"] = parameter.Name,
        ["in"] = "query",
        ["description"] = parameter.Description,
        ["schema"] = parameter.Schema(),
    };

    private static JsonObject HeaderParameter(HeaderParameter parameter) => new()
    {
        ["name"] = parameter.Name,
        ["in"] = "header",
        ["description"] = parameter.Description,
        ["schema"] = new JsonObject { ["type"] = "string" },
    };

    private static JsonObject SecuritySchemes() => new()
    {
        ["bearer"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" },
        ["token"] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = "x-tetrate-token" },
    };

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}
