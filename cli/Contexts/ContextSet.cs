namespace HybridMesh.Cli.Contexts;

/// <summary>What the context file holds.</summary>
internal sealed record ContextSet
{
    /// <summary>Name of the context used when <c>--context</c> is absent.</summary>
    public string? Current { get; init; }

    public List<Context> Contexts { get; init; } = [];

    public ContextSet With(Context context) => this with
    {
        Current = Current ?? context.Name,
        Contexts = [.. Contexts.Where(other => other.Name != context.Name), context],
    };

    public ContextSet Without(string name) => this with
    {
        Current = Current == name ? null : Current,
        Contexts = [.. Contexts.Where(other => other.Name != name)],
    };

    /// <exception cref="UsageException">There is no such context, or none is current.</exception>
    public Context Select(string? name)
    {
        var wanted = name ?? Current
            ?? throw new UsageException("no context: create one with 'hmctl context set NAME --server URL --token-file FILE'");
        return Contexts.Find(context => context.Name == wanted)
            ?? throw new UsageException($"no context '{wanted}'; known: {string.Join(", ", Contexts.Select(context => context.Name))}");
    }
}
