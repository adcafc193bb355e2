namespace HybridMesh.Proxy.Configuration;

/// <summary>Why a resource is refused.</summary>
/// <param name="Code">One of <see cref="FaultCode"/>.</param>
/// <param name="Message">Names the place, the value and the rule.</param>
public sealed record ResourceFault(string Code, string Message);
