using System.Text.RegularExpressions;
using HybridMesh.Istio.Testing.Reading;

namespace HybridMesh.Istio.Testing.Schemas;

/// <summary>One CustomResourceDefinition, parsed when its kind is first asked for: the files are large.</summary>
internal sealed partial class CrdDocument
{
    private static readonly Schema Text = new() { Type = "string" };

    private readonly Lazy<IReadOnlyList<CrdSchema>> _versions;

    public CrdDocument(string yaml)
    {
        Yaml = yaml;
        Name = NameLine().Match(yaml).Groups[1].Value;
        Group = GroupLine().Match(yaml).Groups[1].Value;
        Kind = KindLine().Match(yaml).Groups[1].Value;
        _versions = new Lazy<IReadOnlyList<CrdSchema>>(() => ReadVersions(yaml));
    }

    /// <summary>The definition itself, as it is applied to a cluster.</summary>
    public string Yaml { get; }

    /// <summary>Plural and group, such as <c>gateways.networking.istio.io</c>.</summary>
    public string Name { get; }

    public string Group { get; }

    public string Kind { get; }

    /// <summary>The versions that are served.</summary>
    public IReadOnlyList<CrdSchema> Versions => _versions.Value;

    private CrdSchema[] ReadVersions(string yaml)
    {
        var spec = KubernetesYaml.Read(yaml)[0]["spec"]!;
        var isNamespaced = spec["scope"]!.GetValue<string>() == "Namespaced";
        return
        [
            .. from version in spec["versions"]!.AsArray()
               where version["served"]!.GetValue<bool>()
               let root = SchemaReader.Read(version["schema"]!["openAPIV3Schema"]!)
               select new CrdSchema(Group, version["name"]!.GetValue<string>(), Kind, isNamespaced, WithEnvelope(root)),
        ];
    }

    // Istio's files leave the envelope out; metadata has its own rules (ObjectMetadata).
    private static Schema WithEnvelope(Schema root) => root with
    {
        Properties = new Dictionary<string, Schema>(root.Properties)
        {
            ["apiVersion"] = Text,
            ["kind"] = Text,
            ["metadata"] = new Schema { Type = "object", PreserveUnknownFields = true },
        },
    };

    [GeneratedRegex("^  name: (.+)$", RegexOptions.Multiline)]
    private static partial Regex NameLine();

    [GeneratedRegex("^  group: (.+)$", RegexOptions.Multiline)]
    private static partial Regex GroupLine();

    [GeneratedRegex("^    kind: (.+)$", RegexOptions.Multiline)]
    private static partial Regex KindLine();
}
