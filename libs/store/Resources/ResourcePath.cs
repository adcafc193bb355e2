namespace HybridMesh.Store.Resources;

/// <summary>The hierarchy as names tell it: an FQN alternates collections and names.</summary>
internal static class ResourcePath
{
    /// <summary>The FQN without its last collection and name; null at a root.</summary>
    public static string? Parent(string fqn)
    {
        var name = fqn.LastIndexOf('/');
        var collection = name <= 0 ? -1 : fqn.LastIndexOf('/', name - 1);
        return collection < 0 ? null : fqn[..collection];
    }

    /// <summary>True for everything below the ancestor, not for itself.</summary>
    public static bool IsBelow(string fqn, string ancestor) =>
        fqn.Length > ancestor.Length && fqn[ancestor.Length] == '/' && fqn.StartsWith(ancestor, StringComparison.Ordinal);
}
