namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>Versions of Istio as agents report them.</summary>
internal static class IstioVersion
{
    /// <summary>True when it is known to be older; a text that is no version is taken for a new one.</summary>
    public static bool IsBefore(string? version, Version other) =>
        Version.TryParse(version?.TrimStart('v').Split('-', '+')[0], out var parsed) && parsed < other;
}
