using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Bundles;

/// <summary>
/// Endpoints of the mesh in other clusters are known by name: without names, a client takes any identity of the mesh for the service.
/// </summary>
internal static class PeerIdentityRules
{
    public static void Check(Bundle bundle)
    {
        foreach (var subject in bundle.Of("networking.istio.io/ServiceEntry").Where(IsMeshInternal))
        {
            var named = !subject.Spec["subjectAltNames"].IsEmpty
                || subject.Spec["endpoints"].Items.All(endpoint => !endpoint["serviceAccount"].IsEmpty);
            subject.Found.RequireInBundle(named, subject.Spec["subjectAltNames"], "peer-identity",
                "must name the identities of the endpoints, or each endpoint its serviceAccount");
        }
    }

    private static bool IsMeshInternal(KubernetesObject entry) =>
        entry.Spec["location"].Text == "MESH_INTERNAL" && entry.Spec["resolution"].Text == "STATIC";
}
