using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using HybridMesh.Contracts.Writing;

namespace HybridMesh.Cli.Output;

/// <summary>The values of <c>-o</c>.</summary>
internal static class OutputFormats
{
    public const string Table = "table";
    public const string Yaml = "yaml";
    public const string Json = "json";
    public const string Name = "name";

    private static readonly JsonSerializerOptions Pretty = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // for a terminal, not for HTML
    };

    public static Option<string> Option(params string[] formats)
    {
        var option = new Option<string>("--output", "-o")
        {
            Description = $"Format: {string.Join(", ", formats)}",
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    /// <summary>Writes an answer as it came, or as the table that people read.</summary>
    public static void Write(Terminal terminal, JsonElement answer, string format, Action writeTable)
    {
        switch (format)
        {
            case Json:
                terminal.Out.WriteLine(Indented(answer));
                break;
            case Yaml:
                terminal.Out.Write(ResourceYaml.Write(JsonNode.Parse(answer.GetRawText())!));
                break;
            default:
                writeTable();
                break;
        }
    }

    public static string Indented(JsonElement element) => JsonSerializer.Serialize(element, Pretty);
}
