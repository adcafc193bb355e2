using HybridMesh.Contracts.Kinds;

namespace HybridMesh.Contracts.Tests.Reference;

/// <summary>What the descriptor of a kind says, as a table: names, place and paths.</summary>
internal static class KindFacts
{
    public static string Of(KindDescriptor kind)
    {
        var versions = ApiVersions.Of(kind.Area);
        var rows = new List<(string Name, string Value)>
        {
            ("apiVersion", $"{Markdown.Code(versions[0])}; {Markdown.Codes(versions.Skip(1))} {(versions.Count > 2 ? "mean" : "means")} the same"),
            ("kind", Markdown.Code(kind.Kind)),
            ("metadata", MetadataOf(kind)),
            ("full name (FQN)", Markdown.Code(NamePattern(kind))),
            ("collection", Markdown.Code(kind.Collection)),
            ("parent", kind.Parent is { } parent ? LinkTo(KindCatalog.OfCollection(parent)) : "none"),
            ("children", string.Join(", ", KindCatalog.ChildrenOf(kind).Select(LinkTo)) is { Length: > 0 } children ? children : "none"),
            ("how many", kind.IsOnlyChild ? $"one per {KindCatalog.OfCollection(kind.Parent!).Kind}; a second one, of whatever name, is refused" : "any number"),
            ("names in hmctl", Markdown.Codes([kind.PluralName, kind.Kind.ToLowerInvariant(), .. kind.ShortNames])),
            ("REST, many", $"{Markdown.Code($"/v2/{CollectionPattern(kind)}")}: list, create"),
            ("REST, one", $"{Markdown.Code($"/v2/{NamePattern(kind)}")}: read, replace, delete"),
            ("permission to write", Markdown.Code(kind.WritePermission.ToString())),
        };
        return Markdown.Head("", "") + string.Concat(rows.Select(row => Markdown.Row(row.Name, row.Value)));
    }

    /// <summary>Such as <c>organizations/{organization}/clusters/{cluster}</c>.</summary>
    public static string NamePattern(KindDescriptor kind) => $"{CollectionPattern(kind)}/{{{kind.MetadataKey ?? "name"}}}";

    private static string CollectionPattern(KindDescriptor kind) =>
        string.Concat(kind.Lineage.SkipLast(1).Select(level => $"{level.Collection}/{{{level.MetadataKey}}}/")) + kind.Collection;

    private static string MetadataOf(KindDescriptor kind)
    {
        var ancestors = kind.Lineage.SkipLast(1)
            .Select(level => level.TypedMetadataKey is { } typed
                ? $"{Markdown.Code(level.MetadataKey!)} (or {Markdown.Code(typed)})"
                : Markdown.Code(level.MetadataKey!));
        return string.Join(", ", ancestors.Append(Markdown.Code("name")));
    }

    private static string LinkTo(KindDescriptor kind) => $"[{kind.Kind}](../{kind.Id}.md)";
}
