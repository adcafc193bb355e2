namespace HybridMesh.Identity;

/// <summary>What came of asking the control plane for a certificate.</summary>
public abstract record EnrollmentAnswer
{
    private EnrollmentAnswer()
    {
    }

    /// <summary>Here it is.</summary>
    public sealed record Granted(IssuedCertificate Certificate) : EnrollmentAnswer;

    /// <summary>The control plane said no; asking again with the same would not help.</summary>
    public sealed record Refused(string Reason) : EnrollmentAnswer;

    /// <summary>No control plane that can be trusted was reached, or it could not answer now.</summary>
    public sealed record Unavailable(string Reason) : EnrollmentAnswer;
}
