using System.Globalization;
using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Analysis.Gateways;

/// <summary>Certificates that are not there or expire, where the agent reports what the gateway can use.</summary>
internal static class Certificates
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    public static IEnumerable<Finding> Of(GatewayQuestion question, DateTimeOffset now) =>
        question.Details?.Certificates is { } known
            ? question.Object.Servers
                .Where(server => SecretOf(server) is not null)
                .Select(server => Judge(question, server, known.GetValueOrDefault(SecretOf(server)!.Split('/')[^1]), now))
                .OfType<Finding>()
            : [];

    /// <summary>The secret that a server takes its certificate from; null when it needs none.</summary>
    public static string? SecretOf(GatewayServer server) => ServerPolicies.TerminatesTls(server.Tls) ? server.Tls!.SecretName : null;

    private static Finding? Judge(GatewayQuestion question, GatewayServer server, ReportedCertificate? certificate, DateTimeOffset now)
    {
        var secret = SecretOf(server);
        var place = $"namespace '{question.Workload.Namespace}' of cluster '{question.Workload.Cluster}'";
        return certificate switch
        {
            null => Find(ErrorCatalog.CertificateMissing, $"{place} has no certificate '{secret}'"),
            { NotAfter: { } end } when end <= now => Find(ErrorCatalog.CertificateExpired, $"'{secret}' in {place} expired on {Day(end)}"),
            { NotAfter: { } end } when end <= now + Soon => Find(ErrorCatalog.CertificateExpiring, $"'{secret}' in {place} expires on {Day(end)}"),
            _ => null,
        };

        Finding Find(ErrorCode code, string message) => question.Find(code, $"{server.Path}.tls.secretName", message);
    }

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
