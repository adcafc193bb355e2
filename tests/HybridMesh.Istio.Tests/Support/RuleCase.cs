using System.Text.Json.Nodes;
using HybridMesh.Istio.Testing;
using HybridMesh.Istio.Testing.Reading;
using HybridMesh.Istio.Testing.Schemas;

namespace HybridMesh.Istio.Tests.Support;

/// <summary>One mistake: a change that must be refused and one near to it that must be accepted, on a file of <c>cases/valid</c>.</summary>
internal sealed record RuleCase(string File, string Base, int Object, string Rule, string Path, JsonObject Fail, JsonObject Pass)
{
    private static readonly Lazy<IReadOnlyList<RuleCase>> Known = new(() => [.. Directory
        .EnumerateFiles(Folder("."), "*.yaml", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/valid/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .SelectMany(ReadFile)]);

    public static IReadOnlyList<RuleCase> All => Known.Value;

    /// <summary>How a failing case is named: the file and its place there.</summary>
    public string Name { get; init; } = "";

    public string Kind => Objects()[Object]["kind"]!.GetValue<string>();

    public static string Folder(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "cases", name);

    public IReadOnlyList<SchemaViolation> Validate(JsonObject change)
    {
        var objects = Objects();
        ObjectPatch.Apply(objects[Object], change);
        return IstioValidator.Validate(objects, Channel(Base));
    }

    /// <summary>Files of kinds that only the experimental channel has say so in their name.</summary>
    public static GatewayApiChannel Channel(string file) =>
        file.EndsWith("-experimental", StringComparison.Ordinal) ? GatewayApiChannel.Experimental : GatewayApiChannel.Standard;

    private IReadOnlyList<JsonNode> Objects() =>
        KubernetesYaml.Read(System.IO.File.ReadAllText(System.IO.Path.Combine(Folder("valid"), $"{Base}.yaml")));

    private static IEnumerable<RuleCase> ReadFile(string file)
    {
        var document = KubernetesYaml.Read(System.IO.File.ReadAllText(file))[0];
        var name = System.IO.Path.GetRelativePath(Folder("."), file);
        return document["cases"]!.AsArray().Select((item, index) => Read(name, index, item!, document));
    }

    private static RuleCase Read(string file, int index, JsonNode item, JsonNode document)
    {
        var (rule, path) = (item["rule"]!.GetValue<string>(), item["path"]!.GetValue<string>());
        var target = (item["base"] ?? document["base"])!.GetValue<string>();
        var place = item["object"] ?? document["object"];
        return new RuleCase(
            file, target, (int)(place?.GetValue<long>() ?? 0), rule, path, item["fail"]!.AsObject(), item["pass"]?.AsObject() ?? [])
        {
            Name = $"{file}[{index}] {rule} at {path}",
        };
    }
}
