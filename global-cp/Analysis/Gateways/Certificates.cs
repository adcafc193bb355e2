using System.Globalization;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Fields.Tls;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Analysis.Gateways;

/// <summary>Certificates that are not there or expire, where the agent reports what the gateway can use.</summary>
internal static class Certificates
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    public static IEnumerable<Finding> Of(GatewayQuestion question, DateTimeOffset now) =>
        question.Details?.Certificates is { } known
            ? question.Object.Servers.SelectMany(Needed)
                .Select(needed => Judge(question, needed.Secret, needed.Path, known.GetValueOrDefault(needed.Secret.Split('/')[^1]), now))
                .OfType<Finding>()
            : [];

    /// <summary>The secret that a server takes its certificate from; null when it needs none.</summary>
    public static string? SecretOf(GatewayServer server) => ServerPolicies.TerminatesTls(server.Tls) ? server.Tls!.SecretName : null;

    // Those that it shows its clients, and those that it shows hosts outside the mesh. An authority alone is no certificate that an agent reports.
    private static IEnumerable<(string Secret, string Path)> Needed(GatewayServer server) =>
        new[] { (Secret: SecretOf(server), Path: $"{server.Path}.tls") }
            .Concat(server.Rules.Select(rule => rule.Action).OfType<RuleAction.ToService>()
                .Where(route => route.Tls is { Mode: ClientTlsMode.Mutual })
                .Select(route => (Secret: route.Tls!.SecretName, Path: route.TlsPath)))
            .Where(needed => needed.Secret is { Length: > 0 })
            .Select(needed => (needed.Secret!, needed.Path));

    private static Finding? Judge(GatewayQuestion question, string secret, string path, ReportedCertificate? certificate, DateTimeOffset now)
    {
        var place = $"namespace '{question.Workload.Namespace}' of cluster '{question.Workload.Cluster}'";
        return certificate switch
        {
            null => Find(ErrorCatalog.CertificateMissing, $"{place} has no certificate '{secret}'"),
            { NotAfter: { } end } when end <= now => Find(ErrorCatalog.CertificateExpired, $"'{secret}' in {place} expired on {Day(end)}"),
            { NotAfter: { } end } when end <= now + Soon => Find(ErrorCatalog.CertificateExpiring, $"'{secret}' in {place} expires on {Day(end)}"),
            _ => null,
        };

        Finding Find(ErrorCode code, string message) => question.Find(code, $"{path}.secretName", message);
    }

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
