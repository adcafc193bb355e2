namespace HybridMesh.Istio.Testing.Bundles;

/// <summary>
/// A filter's settings at a host go by its name, so two of one name on the same pods would both take them, and count twice; a cluster that
/// is there twice is refused by Envoy, with all that came along.
/// </summary>
internal static class EnvoyNameRules
{
    public static void Check(Bundle bundle)
    {
        var filters = bundle.Of("networking.istio.io/EnvoyFilter");
        foreach (var group in filters.GroupBy(filter => filters.First(first => first.Namespace == filter.Namespace && Selectors.AreSame(first, filter))))
        {
            var names = new HashSet<string?>();
            foreach (var subject in group)
            {
                var clusters = subject.Spec["configPatches"].Items
                    .Where(item => item["applyTo"].Text == "CLUSTER" && item["patch"]["operation"].Text == "ADD")
                    .Select(item => item["patch"]["value"]["name"]);
                foreach (var name in EnvoyHostRules.Filters(subject).Concat(clusters))
                {
                    var isNew = names.Add(name.Text);
                    subject.Found.RequireInBundle(isNew, name, "envoy-name", "must be there once on these pods");
                }
            }
        }
    }
}
