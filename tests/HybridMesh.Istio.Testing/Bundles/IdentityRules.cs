namespace HybridMesh.Istio.Testing.Bundles;

/// <summary>One object per kind, namespace and name: all versions of a kind are one object.</summary>
internal static class IdentityRules
{
    public static void Check(Bundle bundle)
    {
        foreach (var same in bundle.Objects.GroupBy(subject => (subject.GroupKind, subject.Namespace, subject.Name)))
        {
            foreach (var subject in same.Skip(1))
            {
                subject.Found.RequireInBundle(false, subject.Root["metadata"]["name"], "duplicate-object", "must be there once");
            }
        }
    }
}
