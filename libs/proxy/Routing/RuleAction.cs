namespace HybridMesh.Proxy.Routing;

/// <summary>What a rule does with a request.</summary>
internal abstract record RuleAction
{
    private RuleAction()
    {
    }

    /// <summary>Sends it on to one of the backends.</summary>
    public sealed record Forward(IReadOnlyList<BackendShare> Shares, bool IsStrict) : RuleAction;

    /// <summary>Sends the client elsewhere. Null parts stay as the client asked.</summary>
    public sealed record Redirect(string? Scheme, string? Authority, string? Uri, int? Port, int Status) : RuleAction;

    /// <summary>Answers by itself.</summary>
    public sealed record Answer(int Status, byte[] Body) : RuleAction;
}
