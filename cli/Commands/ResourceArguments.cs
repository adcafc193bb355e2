using System.CommandLine;
using System.Text.Json;
using HybridMesh.Cli.Api;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.Cli.Commands;

/// <summary>How people name a resource: an FQN, <c>KIND/NAME</c>, or <c>KIND NAME</c> with the scope flags.</summary>
internal sealed class ResourceArguments
{
    private readonly Argument<string> _what = new("RESOURCE") { Description = "Kind (such as tier1gateway or t1), KIND/NAME, or an FQN" };
    private readonly Argument<string?> _name = new("NAME") { Description = "Name, when RESOURCE is a kind", Arity = ArgumentArity.ZeroOrOne };
    private readonly ScopeOptions _scope = new();

    public ResourceArguments()
    {
        _what.CompletionSources.Add(_ => KindCatalog.All.Select(kind => new System.CommandLine.Completions.CompletionItem(kind.PluralName)));
    }

    public void AddTo(Command command)
    {
        command.Arguments.Add(_what);
        command.Arguments.Add(_name);
        _scope.AddTo(command);
    }

    /// <summary>True when one resource is named, not a list.</summary>
    public bool NamesOne(ParseResult parse) => parse.GetValue(_what)!.Contains('/', StringComparison.Ordinal) || parse.GetValue(_name) is not null;

    /// <summary>The one resource that is named.</summary>
    /// <exception cref="UsageException">The kind is unknown, or the name is ambiguous or missing.</exception>
    /// <exception cref="ApiException">There is no such resource.</exception>
    public async Task<Fqn> ResolveAsync(ParseResult parse, ApiClient api, CancellationToken cancellationToken)
    {
        var what = parse.GetValue(_what)!;
        if (what.StartsWith("organizations/", StringComparison.Ordinal))
        {
            return Fqn.TryParse(what, null, out var fqn) ? fqn : throw new UsageException($"'{what}' is not an FQN");
        }

        var parts = what.Split('/');
        var name = parse.GetValue(_name) ?? (parts.Length == 2 ? parts[1] : null)
            ?? throw new UsageException($"name the {what}: {what} NAME, or an FQN");
        var kind = KindNamed(parts[0]);
        var found = await SearchAsync(parse, api, kind, name, limit: 2, cancellationToken);
        return found.Count switch
        {
            0 => throw new ApiException(new Problem { Title = $"no {kind.Kind} '{name}' in {ScopeOf(parse, kind)?.Value ?? "any organization"}" }),
            1 => Fqn.Parse(found[0].GetProperty("metadata").GetProperty("fqn").GetString()!, null),
            _ => throw new UsageException($"more than one {kind.Kind} is named '{name}': narrow it by scope flags, or give the FQN"),
        };
    }

    /// <summary>All resources of the kind within the scope, up to a limit.</summary>
    public Task<IReadOnlyList<JsonElement>> ListAsync(ParseResult parse, ApiClient api, int limit, CancellationToken cancellationToken) =>
        SearchAsync(parse, api, KindNamed(parse.GetValue(_what)!), null, limit, cancellationToken);

    private async Task<IReadOnlyList<JsonElement>> SearchAsync(
        ParseResult parse, ApiClient api, KindDescriptor kind, string? name, int limit, CancellationToken cancellationToken)
    {
        var items = new List<JsonElement>();
        var scope = ScopeOf(parse, kind);
        var query = $"/v2/resources?kind={kind.PluralName}&pageSize={Math.Min(limit, 500)}"
            + (name is null ? "" : $"&name={Uri.EscapeDataString(name)}")
            + (scope is { } within ? $"&within={Uri.EscapeDataString(within.Value)}" : "");
        string? token = null;
        do
        {
            var next = token is null ? query : $"{query}&pageToken={Uri.EscapeDataString(token)}";
            var page = await api.GetAsync<Page>(next, cancellationToken);
            items.AddRange(page.Items);
            token = page.NextPageToken;
        }
        while (token is not null && items.Count < limit);

        return items;
    }

    private Fqn? ScopeOf(ParseResult parse, KindDescriptor kind) => ScopeOptions.Holding(_scope.Read(parse, GlobalOptions.ReadContext(parse)), kind);

    private static KindDescriptor KindNamed(string text) =>
        KindCatalog.FindByName(text)
        ?? throw new UsageException($"unknown kind '{text}'; known: {string.Join(", ", KindCatalog.All.Select(kind => kind.PluralName))}");
}
