using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Resources;
using HybridMesh.ManagementApi.Hosting.Problems;

namespace HybridMesh.ManagementApi.Resources;

/// <summary>Where a kind lives in the URL space, from its descriptor: <c>/v2/organizations/{organization}/tenants/{tenant}</c>.</summary>
internal sealed class KindRoute
{
    private readonly IReadOnlyList<(string Collection, string Parameter)> _levels;

    private KindRoute(KindDescriptor kind)
    {
        Kind = kind;
        _levels = [.. kind.Lineage.Select(level => (level.Collection, level.MetadataKey ?? "name"))];
        var ancestors = string.Concat(_levels.SkipLast(1).Select(level => $"/{level.Collection}/{{{level.Parameter}}}"));
        Collection = $"/v2{ancestors}/{kind.Collection}";
        Item = $"{Collection}/{{{_levels[^1].Parameter}}}";
    }

    /// <summary>One route per kind.</summary>
    public static IReadOnlyList<KindRoute> All { get; } = [.. KindCatalog.All.Select(kind => new KindRoute(kind))];

    public KindDescriptor Kind { get; }

    /// <summary>Name of the kind in operation ids and schemas: unique, unlike the kind alone (Group exists in several areas).</summary>
    public string Name => Kind.Area == "api" || Kind.Kind.Contains(Kind.Area, StringComparison.OrdinalIgnoreCase)
        ? Kind.Kind
        : char.ToUpperInvariant(Kind.Area[0]) + Kind.Area[1..] + Kind.Kind;

    /// <summary>Pattern of the collection.</summary>
    public string Collection { get; }

    /// <summary>Pattern of one object.</summary>
    public string Item { get; }

    /// <summary>The route parameters of <see cref="Item"/>, outermost first.</summary>
    public IReadOnlyList<string> Parameters => [.. _levels.Select(level => level.Parameter)];

    /// <summary>The FQN of a request to <see cref="Item"/> or below it; null when the names in the URL make none.</summary>
    public Fqn? ReadFqn(HttpRequest request) => Fqn.TryParse(Join(request, _levels.Count), null, out var fqn) ? fqn : null;

    /// <summary>The parent's FQN of a request to <see cref="Collection"/>: false when the names in the URL make none, null at a root.</summary>
    public bool TryReadParent(HttpRequest request, out Fqn? parent)
    {
        parent = null;
        if (_levels.Count == 1)
        {
            return true;
        }

        var isFqn = Fqn.TryParse(Join(request, _levels.Count - 1), null, out var fqn);
        parent = fqn;
        return isFqn;
    }

    /// <summary>Explains names in the URL that make no FQN.</summary>
    public static Problem NotAnFqn(HttpRequest request) =>
        new(ErrorCatalog.InvalidFqn, $"'{request.Path}' does not name a resource: names may not be empty, and {Fqn.MaxLength} characters are the limit");

    private string Join(HttpRequest request, int count) =>
        string.Join('/', _levels.Take(count).Select(level => $"{level.Collection}/{request.RouteValues[level.Parameter]}"));
}
