namespace HybridMesh.Store.Targets;

/// <summary>One instance of a target.</summary>
/// <param name="Target">The target's name, such as <c>clusters/edge/gateways/t1/app=gateway-t1</c>.</param>
/// <param name="Instance">Which of its instances, from the certificate.</param>
public readonly record struct TargetKey(string Target, string Instance);
