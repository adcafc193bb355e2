namespace HybridMesh.Discovery;

/// <summary>The response that waits for its acknowledgement.</summary>
/// <param name="Nonce">Names it.</param>
/// <param name="Delivery">The type it is of.</param>
/// <param name="Versions">What it holds by name; null stands for a removal.</param>
/// <param name="Completes">With it the target has everything of the pass.</param>
internal sealed record InFlightResponse(
    string Nonce, TypeDelivery Delivery, IReadOnlyDictionary<string, string?> Versions, bool Completes);
