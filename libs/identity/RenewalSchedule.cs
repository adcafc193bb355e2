namespace HybridMesh.Identity;

/// <summary>
/// When a certificate is renewed: around two thirds of its life, spread so that peers which joined together do not renew together.
/// </summary>
internal static class RenewalSchedule
{
    private const double Earliest = 0.60;
    private const double Spread = 0.13;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <summary>The moment; always the same for one certificate.</summary>
    public static DateTimeOffset RenewalTime(MeshCredential credential)
    {
        // Serial numbers are random, so a part of one is as good as a die, and stays the same over restarts.
        var die = BitConverter.ToUInt16(credential.Certificate.SerialNumberBytes.Span[^2..]) / (double)ushort.MaxValue;
        return credential.NotBefore + ((credential.NotAfter - credential.NotBefore) * (Earliest + (Spread * die)));
    }

    public static TimeSpan UntilRenewal(MeshCredential credential, DateTimeOffset now)
    {
        var wait = RenewalTime(credential) - now;
        return wait > Shortest ? wait : Shortest;
    }
}
