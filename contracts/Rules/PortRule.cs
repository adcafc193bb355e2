using HybridMesh.Contracts.Errors;

namespace HybridMesh.Contracts.Rules;

/// <summary>Ports that clients use. The range is checked by the type of the field.</summary>
internal static class PortRule
{
    /// <summary>The port of the traffic between gateways.</summary>
    public const int Mesh = 15443;

    public static Violation? Check(string path, int? port) =>
        port == Mesh ? new Violation(path, ErrorCatalog.ReservedPort, $"port {Mesh} is reserved for the traffic between gateways") : null;
}
