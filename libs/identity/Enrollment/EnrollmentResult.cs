namespace HybridMesh.Identity;

/// <summary>The outcome of a request for a certificate.</summary>
public abstract record EnrollmentResult
{
    private EnrollmentResult()
    {
    }

    /// <summary>Here it is.</summary>
    public sealed record Issued(PeerIdentity Identity, IssuedCertificate Certificate) : EnrollmentResult;

    /// <summary>The request itself is malformed; the message is about what the peer sent and may be told to it.</summary>
    public sealed record Malformed(string Message) : EnrollmentResult;

    /// <summary>The peer may not have one. Why stands in the log; to the network every refusal looks alike.</summary>
    public sealed record Refused : EnrollmentResult;
}
