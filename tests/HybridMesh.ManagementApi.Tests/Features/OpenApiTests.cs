using System.Text.Json.Nodes;
using HybridMesh.Contracts.Kinds;
using HybridMesh.ManagementApi.Tests.Hosts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HybridMesh.ManagementApi.Tests.Features;

public sealed class OpenApiTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly string[] NotDescribed = ["/healthz", "/readyz", "/metrics", "/", "/console/"];

    [Fact]
    public async Task Document_Should_HaveEveryEndpoint_When_ItIsRead()
    {
        var document = await ReadAsync();
        var described = document["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Where(IsOperation).Select(operation => $"{operation.Key} {path.Key}"))
            .ToHashSet();

        var mapped =
            from endpoint in api.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            let path = endpoint.RoutePattern.RawText!.Replace("{revision:long:min(1)}", "{revision}", StringComparison.Ordinal)
            where !NotDescribed.Any(known => path == known || (known.Length > 1 && known.EndsWith('/') && path.StartsWith(known, StringComparison.Ordinal)))
            from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
            select $"{method.ToLowerInvariant()} {path}";

        Assert.Equal(mapped.Order(), described.Order());
    }

    [Fact]
    public async Task Document_Should_BeWholeInItself_When_ReferencesAreFollowed()
    {
        var document = await ReadAsync();

        var dangling = References(document).Where(reference => Follow(document, reference) is null).Distinct();

        Assert.Empty(dangling);
        Assert.StartsWith("3.1", (string)document["openapi"]!, StringComparison.Ordinal);
        Assert.NotEmpty((string)document["info"]!["title"]!);
    }

    [Fact]
    public async Task Document_Should_DescribeEachOperationOnce_When_ItIsRead()
    {
        var document = await ReadAsync();
        var operations = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Where(IsOperation)).Select(entry => entry.Value!).ToList();

        Assert.Equal(operations.Count, operations.Select(operation => (string)operation["operationId"]!).Distinct().Count());
        Assert.All(operations, operation => Assert.True(operation["responses"]!.AsObject().ContainsKey("401")));
    }

    [Fact]
    public async Task Document_Should_DeclareEveryPathParameter_When_APathHasSome()
    {
        var document = await ReadAsync();

        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            var inPath = path.Split('/').Where(segment => segment.StartsWith('{')).Select(segment => segment.Trim('{', '}'));
            var declared = item!["parameters"]?.AsArray().Select(parameter => (string)parameter!["name"]!) ?? [];
            Assert.Equal(inPath, declared);
        }
    }

    [Fact]
    public async Task Document_Should_HaveASchemaWithSpecForEveryKind_When_ItIsRead()
    {
        var document = await ReadAsync();
        var schemas = document["components"]!["schemas"]!.AsObject();

        var kinds = schemas.Where(schema => schema.Value!["properties"]?["spec"] is not null).Select(schema => schema.Key);

        Assert.Equal(KindCatalog.All.Count, kinds.Count());
    }

    [Fact]
    public async Task Document_Should_NameTheCollections_When_TheConsoleAsks()
    {
        var document = await ReadAsync();

        var collections = document["paths"]!.AsObject().Where(path => path.Value!["x-hybridmesh-collection"] is not null);

        Assert.Equal(KindCatalog.All.Count, collections.Count());
    }

    private Task<JsonObject> ReadAsync() => api.Client.GetJsonAsync("/openapi/v2.json");

    private static bool IsOperation(KeyValuePair<string, JsonNode?> entry) => entry.Key is "get" or "put" or "post" or "delete";

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(entry =>
            entry.Key == "$ref" && entry.Value is JsonValue value ? [value.GetValue<string>()] : References(entry.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };

    private static JsonNode? Follow(JsonNode document, string reference)
    {
        JsonNode? at = reference.StartsWith("#/", StringComparison.Ordinal) ? document : null;
        foreach (var key in reference.Split('/').Skip(1))
        {
            at = at is JsonArray list ? list[int.Parse(key)] : at?[key.Replace("~1", "/", StringComparison.Ordinal)];
        }

        return at;
    }
}
