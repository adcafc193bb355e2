using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Fields.Tls;

namespace HybridMesh.Contracts.Rules;

/// <summary>TLS of listeners and of calls to other services.</summary>
internal static class TlsRule
{
    /// <summary>Whether a listener terminates TLS.</summary>
    public static bool Terminates(ServerTlsSettings? tls) => tls?.Mode is not (null or ServerTlsMode.Disabled);

    public static IEnumerable<Violation> Check(string path, ServerTlsSettings? tls)
    {
        if (tls is null)
        {
            yield break;
        }

        var hasSecret = tls.SecretName is { Length: > 0 };
        if (tls.Mode is null && (hasSecret || tls.Files is not null))
        {
            // Without a mode the listener would be plaintext, which nobody who names a certificate wants.
            yield return new Violation(
                $"{path}.mode", ErrorCatalog.RequiredField, "'mode' is required beside a certificate: SIMPLE, MUTUAL or OPTIONAL_MUTUAL");
        }

        if (Terminates(tls) && !hasSecret && tls.Files is not { ServerCertificate.Length: > 0, PrivateKey.Length: > 0 })
        {
            yield return new Violation(
                path, ErrorCatalog.RequiredField, "TLS needs 'secretName', or 'files' with 'serverCertificate' and 'privateKey'");
        }

        if (hasSecret && Placeholders.Check($"{path}.secretName", tls.SecretName!) is { } placeholder)
        {
            yield return placeholder;
        }

        if (tls.MinProtocolVersion > tls.MaxProtocolVersion && tls.MaxProtocolVersion != TlsProtocolVersion.Auto)
        {
            yield return new Violation($"{path}.minProtocolVersion", ErrorCatalog.Contradiction, "is newer than 'maxProtocolVersion'");
        }
    }

    public static IEnumerable<Violation> Check(string path, ClientTlsSettings? tls)
    {
        if (tls?.Files is not { } files)
        {
            yield break;
        }

        var hasClientCertificate = files.ClientCertificate is { Length: > 0 } && files.PrivateKey is { Length: > 0 };
        if (tls.Mode == ClientTlsMode.Mutual && !hasClientCertificate)
        {
            yield return new Violation($"{path}.files", ErrorCatalog.RequiredField, "MUTUAL needs 'clientCertificate' and 'privateKey'");
        }

        if (tls.Mode == ClientTlsMode.Simple && (files.ClientCertificate ?? files.PrivateKey) is not null)
        {
            yield return new Violation($"{path}.files", ErrorCatalog.ExcludedField, "SIMPLE takes neither 'clientCertificate' nor 'privateKey'");
        }
    }
}
