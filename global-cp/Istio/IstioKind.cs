namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>A kind of Istio object.</summary>
/// <param name="Group">API group.</param>
/// <param name="Name">The kind as written.</param>
/// <param name="Code">Short code in the names of generated objects.</param>
internal sealed record IstioKind(string Group, string Name, string Code)
{
    private static readonly Version FirstWithV1 = new(1, 22);

    public static IstioKind Gateway { get; } = new("networking.istio.io", "Gateway", "gw");

    public static IstioKind VirtualService { get; } = new("networking.istio.io", "VirtualService", "vs");

    public static IstioKind ServiceEntry { get; } = new("networking.istio.io", "ServiceEntry", "se");

    public static IstioKind DestinationRule { get; } = new("networking.istio.io", "DestinationRule", "dr");

    public static IstioKind AuthorizationPolicy { get; } = new("security.istio.io", "AuthorizationPolicy", "ap");

    public static IstioKind RequestAuthentication { get; } = new("security.istio.io", "RequestAuthentication", "ra");

    /// <summary>Never left alpha.</summary>
    public static IstioKind EnvoyFilter { get; } = new("networking.istio.io", "EnvoyFilter", "ef") { OnlyVersion = "v1alpha3" };

    private string? OnlyVersion { get; init; }

    /// <summary>The version to write: <c>v1</c> came with Istio 1.22, with the schemas that <c>v1beta1</c> had.</summary>
    public string VersionIn(string istioVersion) => OnlyVersion ?? (IstioVersion.IsBefore(istioVersion, FirstWithV1) ? "v1beta1" : "v1");
}
