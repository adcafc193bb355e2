using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace HybridMesh.ManagementApi.Hosting.Endpoints;

/// <summary>What a request or an answer carries, for the API's description.</summary>
/// <param name="SchemaName">Name under which the schema is shared.</param>
/// <param name="Schema">Makes the schema.</param>
/// <param name="MediaTypes">What it can be written as.</param>
internal sealed record ApiBody(string SchemaName, Func<JsonNode> Schema, params IReadOnlyList<string> MediaTypes)
{
    private static readonly JsonSchemaExporterOptions Strict = new() { TreatNullObliviousAsNonNullable = true };

    /// <summary>A record of ours, as JSON.</summary>
    public static ApiBody Json(JsonTypeInfo type) =>
        new(type.Type.Name.Replace("Body", "", StringComparison.Ordinal), () => type.GetJsonSchemaAsNode(Strict), MediaType.Json);
}
