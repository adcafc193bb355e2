namespace HybridMesh.Contracts.Kinds.Gateways.EgressGateways;

/// <summary>Lets some workloads call some hosts.</summary>
public sealed record EgressGrant
{
    /// <summary>The workloads; absent means all that can see the gateway.</summary>
    public EgressCallers? From { get; init; }

    /// <summary>
    /// External hosts such as <c>api.example.org</c>, each once in the whole object. Hosts below a wildcard (<c>*.example.org</c>, or <c>*</c> for
    /// any) are not served in this release, with a finding.
    /// </summary>
    public required IReadOnlyList<string> To { get; init; }
}
