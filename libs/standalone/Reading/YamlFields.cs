namespace HybridMesh.Standalone;

/// <summary>The named fields of one mapping.</summary>
internal sealed class YamlFields(YamlField owner, IReadOnlyDictionary<string, YamlField> fields)
{
    public YamlField? this[string name] => fields.GetValueOrDefault(name);

    public YamlField? Required(string name)
    {
        if (fields.TryGetValue(name, out var field))
        {
            return field;
        }

        owner.Report($"'{name}' is missing");
        return null;
    }

    public IReadOnlyList<YamlField> Items(string name) => fields.TryGetValue(name, out var field) ? field.Items() : [];

    public string Text(string name, string @default) => fields.TryGetValue(name, out var field) ? field.Text() ?? @default : @default;

    public string RequiredLabel(string name) => Required(name)?.DnsLabel() ?? "";
}
