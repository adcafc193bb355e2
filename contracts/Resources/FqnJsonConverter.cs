using System.Text.Json;
using System.Text.Json.Serialization;

namespace HybridMesh.Contracts.Resources;

internal sealed class FqnJsonConverter : JsonConverter<Fqn>
{
    public override Fqn Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Fqn.TryParse(reader.GetString(), null, out var fqn) ? fqn : throw new JsonException("not an FQN");

    public override void Write(Utf8JsonWriter writer, Fqn value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
