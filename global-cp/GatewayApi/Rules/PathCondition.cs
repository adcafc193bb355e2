namespace HybridMesh.GlobalControlPlane.GatewayApi.Rules;

/// <summary>A condition on a path, as Gateway API understands it.</summary>
internal abstract record PathCondition
{
    /// <summary>Every path.</summary>
    public static PathCondition Any { get; } = new Prefix("");

    private PathCondition()
    {
    }

    /// <summary>True when every path of the other is one of this; false also when that cannot be told.</summary>
    public abstract bool Covers(PathCondition other);

    /// <summary>The paths of both; null when there is none.</summary>
    /// <param name="other">The other.</param>
    /// <param name="isKnown">False when it cannot be said which paths these are.</param>
    public PathCondition? And(PathCondition other, out bool isKnown)
    {
        isKnown = true;
        if (Covers(other))
        {
            return other;
        }

        if (other.Covers(this))
        {
            return this;
        }

        isKnown = this is Exact || other is Exact || (this is Prefix && other is Prefix);
        return null;
    }

    internal sealed record Exact(string Path) : PathCondition
    {
        public override bool Covers(PathCondition other) => Equals(other);
    }

    /// <param name="Path">Without a slash at its end: it takes the path itself and all below it.</param>
    internal sealed record Prefix(string Path) : PathCondition
    {
        public override bool Covers(PathCondition other) => other switch
        {
            Exact exact => Takes(exact.Path),
            Prefix prefix => Takes(prefix.Path),
            _ => Path.Length == 0,
        };

        private bool Takes(string path) =>
            Path.Length == 0 || path == Path || path.StartsWith($"{Path}/", StringComparison.Ordinal);
    }

    /// <param name="Regex">That the whole path matches.</param>
    internal sealed record Pattern(string Regex) : PathCondition
    {
        public override bool Covers(PathCondition other) => other switch
        {
            Exact exact => RegularExpressions.IsMatch(Regex, exact.Path),
            _ => Equals(other),
        };
    }
}
