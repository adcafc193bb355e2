using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography.X509Certificates;

namespace HybridMesh.Identity;

/// <summary>What a peer is, as its certificate says it. Nothing a peer says in a message can change it.</summary>
public sealed record PeerIdentity
{
    /// <summary>The trust domain where nothing else is configured.</summary>
    public const string DefaultTrustDomain = "hybridmesh.local";

    internal PeerIdentity()
    {
    }

    /// <summary>The trust domain of the mesh.</summary>
    public required string TrustDomain { get; init; }

    /// <summary>What kind of process this is.</summary>
    public required PeerRole Role { get; init; }

    /// <summary>The cluster of an agent or gateway; null for the control plane.</summary>
    public string? Cluster { get; init; }

    /// <summary>The namespace of a gateway; null for others.</summary>
    public string? Namespace { get; init; }

    /// <summary>The labels of a gateway's workload; empty for others.</summary>
    public LabelSet Labels { get; init; } = LabelSet.Empty;

    /// <summary>The process of the control plane, such as <c>global-cp</c>; null for others.</summary>
    public string? Process { get; init; }

    /// <summary>Tells the instances of one target apart.</summary>
    public required string Instance { get; init; }

    /// <summary>The name in the certificate. Labels are not part of it.</summary>
    public SpiffeId Id => Role switch
    {
        PeerRole.Agent => SpiffeId.Create(TrustDomain, "clusters", Cluster!, "agents", Instance),
        PeerRole.Gateway => SpiffeId.Create(TrustDomain, "clusters", Cluster!, "namespaces", Namespace!, "gateways", Instance),
        _ => SpiffeId.Create(TrustDomain, "control-plane", Process!, Instance),
    };

    /// <summary>
    /// The target this peer is an instance of: <c>clusters/C/agent</c> or <c>clusters/C/gateways/N/k=v,k=v</c>; null for the control plane.
    /// </summary>
    public string? TargetName => Role switch
    {
        PeerRole.Agent => $"clusters/{Cluster}/agent",
        PeerRole.Gateway => $"clusters/{Cluster}/gateways/{Namespace}/{Labels}",
        _ => null,
    };

    /// <summary>The identity of a cluster's agent.</summary>
    /// <exception cref="FormatException">A name cannot be part of a SPIFFE ID, or the instance is not <c>[a-z0-9-]{1,63}</c>.</exception>
    public static PeerIdentity Agent(string cluster, string instance, string trustDomain = DefaultTrustDomain) =>
        Checked(new PeerIdentity { TrustDomain = trustDomain, Role = PeerRole.Agent, Cluster = cluster, Instance = instance });

    /// <summary>The identity of a gateway.</summary>
    /// <exception cref="FormatException">A name cannot be part of a SPIFFE ID, or the instance is not <c>[a-z0-9-]{1,63}</c>.</exception>
    public static PeerIdentity Gateway(
        string cluster, string @namespace, LabelSet labels, string instance, string trustDomain = DefaultTrustDomain) =>
        Checked(new PeerIdentity
        {
            TrustDomain = trustDomain,
            Role = PeerRole.Gateway,
            Cluster = cluster,
            Namespace = @namespace,
            Labels = labels,
            Instance = instance,
        });

    /// <summary>The identity of a process of the control plane.</summary>
    /// <exception cref="FormatException">A name cannot be part of a SPIFFE ID, or the instance is not <c>[a-z0-9-]{1,63}</c>.</exception>
    public static PeerIdentity ControlPlane(string process, string instance, string trustDomain = DefaultTrustDomain) =>
        Checked(new PeerIdentity { TrustDomain = trustDomain, Role = PeerRole.ControlPlane, Process = process, Instance = instance });

    /// <summary>Reads the identity out of a certificate; the caller has verified the certificate, or the TLS layer did.</summary>
    /// <exception cref="FormatException">The certificate does not name a peer of the mesh.</exception>
    public static PeerIdentity FromCertificate(X509Certificate2 certificate) =>
        TryFromCertificate(certificate, out var identity, out var problem) ? identity : throw new FormatException(problem);

    /// <summary>Reads the identity out of a certificate; false with the reason when it names no peer of the mesh.</summary>
    public static bool TryFromCertificate(
        X509Certificate2 certificate,
        [NotNullWhen(true)] out PeerIdentity? identity,
        [NotNullWhen(false)] out string? problem) =>
        CertificateIdentity.TryRead(certificate, out identity, out problem);

    /// <summary>True when the text may be an instance: <c>[a-z0-9-]{1,63}</c>.</summary>
    public static bool IsInstance(string text) =>
        text.Length is > 0 and <= 63 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>The identity that an ID and labels name; null when the ID has none of the three shapes.</summary>
    internal static PeerIdentity? FromName(SpiffeId id, LabelSet labels)
    {
        var identity = id.Segments switch
        {
            ["clusters", var cluster, "agents", var instance] => Unchecked(id, PeerRole.Agent, instance) with { Cluster = cluster },
            ["clusters", var cluster, "namespaces", var ns, "gateways", var instance] =>
                Unchecked(id, PeerRole.Gateway, instance) with { Cluster = cluster, Namespace = ns, Labels = labels },
            ["control-plane", var process, var instance] => Unchecked(id, PeerRole.ControlPlane, instance) with { Process = process },
            _ => null,
        };
        return identity is not null && IsInstance(identity.Instance) ? identity : null;
    }

    private static PeerIdentity Unchecked(SpiffeId id, PeerRole role, string instance) =>
        new() { TrustDomain = id.TrustDomain, Role = role, Instance = instance };

    private static PeerIdentity Checked(PeerIdentity identity) =>
        IsInstance(identity.Instance) && FromName(identity.Id, identity.Labels) == identity
            ? identity
            : throw new FormatException($"'{identity.Instance}' is not an instance name: it must match [a-z0-9-]{{1,63}}.");
}
