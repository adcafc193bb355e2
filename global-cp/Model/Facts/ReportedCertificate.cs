using HybridMesh.Discovery.Wire;

namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>A certificate that a gateway can use.</summary>
/// <param name="NotAfter">When it expires; null when that is not said.</param>
internal sealed record ReportedCertificate(DateTimeOffset? NotAfter)
{
    public static ReportedCertificate Of(Certificate certificate) => new(certificate.NotAfter?.ToDateTimeOffset());
}
