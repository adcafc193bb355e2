using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Analysis;
using HybridMesh.GlobalControlPlane.Compilation;
using YamlDotNet.Serialization;

namespace HybridMesh.GlobalControlPlane.Tests.Golden;

/// <summary>What objects of one kind put on targets, and what analysis says of everything, as YAML that people review.</summary>
internal static class GoldenText
{
    private static readonly ISerializer Yaml = new SerializerBuilder().WithQuotingNecessaryStrings().Build();

    private static readonly DateTimeOffset Now = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="compilation">The world of the case.</param>
    /// <param name="isShown">What is put on targets for others than these owners is left out.</param>
    public static string Of(MeshCompilation compilation, Func<Fqn, bool> isShown)
    {
        var targets = new JsonObject();
        foreach (var (name, config) in compilation.Targets.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var resources = config.Resources.Values
                .Where(resource => config.Contributions[resource.Name].Keys.Any(unit => isShown(unit.Owner)))
                .ToArray();
            if (resources.Length > 0)
            {
                targets[name] = new JsonObject(resources.Select(OfResource));
            }
        }

        var roots = compilation.Model.Resources.Keys.Where(fqn => fqn.Parent is null).Order();
        return Yaml.Serialize(ToPlain(new JsonObject
        {
            ["targets"] = targets,
            ["findings"] = new JsonArray([.. roots.SelectMany(new MeshFindings(compilation, Now).Of).Where(IsOfTheCase).Select(OfFinding)]),
        })!);
    }

    // That a kind is deprecated is the same in every case of the kind.
    private static bool IsOfTheCase(Finding finding) => finding.Code != ErrorCatalog.DeprecatedKind;

    private static KeyValuePair<string, JsonNode?> OfResource(TargetResource resource) => new(
        $"{resource.Name.TypeUrl[(resource.Name.TypeUrl.LastIndexOf('/') + 1)..]} {resource.Name.Name}",
        JsonNode.Parse(JsonFormatter.Default.Format(resource.ToMessage())));

    private static JsonObject OfFinding(Finding finding) => new()
    {
        ["code"] = finding.Code.Code,
        ["severity"] = finding.Code.Severity.ToString(),
        ["fqn"] = finding.Fqn.Value,
        ["path"] = finding.Path,
        ["message"] = finding.Message,
        ["target"] = finding.Target,
    };

    private static object? ToPlain(JsonNode? node) => node switch
    {
        null => null,
        JsonObject map => map.ToDictionary(entry => entry.Key, entry => ToPlain(entry.Value)),
        JsonArray list => list.Select(ToPlain).ToList(),
        _ => node.GetValueKind() switch
        {
            JsonValueKind.Number => node.GetValue<double>() is var number && number == Math.Floor(number) ? (long)number : number,
            JsonValueKind.True or JsonValueKind.False => node.GetValue<bool>(),
            _ => node.GetValue<string>(),
        },
    };
}
