using System.Collections.Immutable;
using HybridMesh.Discovery.Wire;

namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>What an agent says of one gateway beside where it is.</summary>
/// <param name="Ports">Of the Service in front of it; null while that is not known.</param>
/// <param name="Certificates">By the name of the secret; null while they are not known.</param>
internal sealed record GatewayDetails(ImmutableSortedSet<int>? Ports, ImmutableSortedDictionary<string, ReportedCertificate>? Certificates)
{
    public static GatewayDetails Of(IReadOnlyList<GatewayAddress> gateways)
    {
        int[] ports = [.. gateways.SelectMany(gateway => gateway.Ports).Select(port => (int)port.Port)];
        GatewayCertificates[] certificates = [.. gateways.Select(gateway => gateway.Certificates).OfType<GatewayCertificates>()];
        return new GatewayDetails(
            ports.Length == 0 ? null : [.. ports],
            certificates.Length == 0
                ? null
                : certificates
                    .SelectMany(known => known.Certificates)
                    .DistinctBy(certificate => certificate.Name)
                    .ToImmutableSortedDictionary(certificate => certificate.Name, ReportedCertificate.Of, StringComparer.Ordinal));
    }
}
