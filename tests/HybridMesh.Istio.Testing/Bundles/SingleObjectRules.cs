namespace HybridMesh.Istio.Testing.Bundles;

/// <summary>Kinds of which one object applies per namespace and selector; the others are ignored.</summary>
internal static class SingleObjectRules
{
    private static readonly string[] Kinds =
        ["networking.istio.io/Sidecar", "security.istio.io/PeerAuthentication", "telemetry.istio.io/Telemetry"];

    public static void Check(Bundle bundle)
    {
        foreach (var (subject, earlier) in Kinds.SelectMany(kind => Bundle.Pairs(bundle.Of(kind))))
        {
            var collides = subject.Namespace == earlier.Namespace
                && !subject.Spec.Has("targetRef") && !subject.Spec.Has("targetRefs")
                && Selectors.AreSame(subject, earlier);
            subject.Found.RequireInBundle(!collides, subject.Root["metadata"]["name"], "single-object",
                $"must not select what {earlier.Name} does");
        }
    }
}
