using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HybridMesh.Store.Model;

/// <summary>Labels are a JSON object in the database.</summary>
internal sealed class LabelsConverter() : ValueConverter<IReadOnlyDictionary<string, string>, string>(
    labels => Write(labels), text => Read(text))
{
    public static LabelsConverter Instance { get; } = new();

    public static string Write(IReadOnlyDictionary<string, string> labels) => JsonSerializer.Serialize(labels);

    private static SortedDictionary<string, string> Read(string text) =>
        JsonSerializer.Deserialize<SortedDictionary<string, string>>(text) ?? [];
}
