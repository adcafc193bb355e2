namespace HybridMesh.Proxy.Inspection;

/// <summary>What one rule does now.</summary>
/// <param name="Action"><c>forward</c>, <c>redirect</c> or <c>answer</c>.</param>
/// <param name="Shares">For a forwarding rule: its backends.</param>
public sealed record RuleStatus(string Action, IReadOnlyList<ShareStatus> Shares);
