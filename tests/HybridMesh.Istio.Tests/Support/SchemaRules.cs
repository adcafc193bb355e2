using HybridMesh.Istio.Testing.Schemas;

namespace HybridMesh.Istio.Tests.Support;

/// <summary>All CEL rules of the definitions and where they stand.</summary>
internal static class SchemaRules
{
    public static IEnumerable<(string Kind, string Path, SchemaRule Rule)> Of(GatewayApiChannel channel) =>
        from document in CrdSchemas.Load(channel).Documents
        from version in document.Versions
        from found in Below(version.Root, "")
        select (document.Kind, found.Path, found.Rule);

    private static IEnumerable<(string Path, SchemaRule Rule)> Below(Schema schema, string path)
    {
        var children = schema.Properties.Select(entry => (entry.Value, Path: $"{path}.{entry.Key}"));
        var others = new[] { (Schema: schema.Items, Path: $"{path}[]"), (Schema: schema.AdditionalProperties, Path: $"{path}{{}}") };
        return schema.Rules.Select(rule => (path, rule))
            .Concat(children.SelectMany(child => Below(child.Value, child.Path)))
            .Concat(others.Where(child => child.Schema is not null).SelectMany(child => Below(child.Schema!, child.Path)));
    }
}
