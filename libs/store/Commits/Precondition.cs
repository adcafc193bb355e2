namespace HybridMesh.Store.Commits;

/// <summary>What must be true of a resource before a commit changes it.</summary>
public abstract record Precondition
{
    private Precondition()
    {
    }

    /// <summary>Nothing: last writer wins.</summary>
    public static Precondition Any { get; } = new NoCondition();

    /// <summary>No resource has this name.</summary>
    public static Precondition MustNotExist { get; } = new Absent();

    /// <summary>A resource has this name.</summary>
    public static Precondition MustExist { get; } = new Present();

    /// <summary>The resource exists and has this etag.</summary>
    public static Precondition Matches(string etag) => new EtagMatches(etag);

    internal sealed record NoCondition : Precondition;

    internal sealed record Absent : Precondition;

    internal sealed record Present : Precondition;

    internal sealed record EtagMatches(string Etag) : Precondition;
}
