namespace HybridMesh.AllInOne.Embedded;

/// <summary>What workload selectors see of a gateway.</summary>
/// <param name="Role"><c>tier1</c> or <c>tier2</c>.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Labels">Its labels.</param>
internal sealed record GatewayWorkload(string Role, string Namespace, IReadOnlyDictionary<string, string> Labels);
