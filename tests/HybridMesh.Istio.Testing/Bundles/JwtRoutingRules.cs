namespace HybridMesh.Istio.Testing.Bundles;

/// <summary>Routes by claims of a token need a gateway that validates tokens.</summary>
internal static class JwtRoutingRules
{
    public static void Check(Bundle bundle)
    {
        foreach (var subject in bundle.Of("networking.istio.io/VirtualService"))
        {
            var claims =
                from item in subject.Spec["http"].Items
                from match in item["match"].Items
                from header in match["headers"].Entries.Concat(match["withoutHeaders"].Entries)
                where header.Key.StartsWith("@request.auth.claims", StringComparison.Ordinal)
                select header.Value;
            foreach (var claim in claims)
            {
                var gateways = subject.Spec["gateways"].Items.Where(place => place.Text != "mesh").ToArray();
                var isValidated = gateways.Length > 0 && Array.TrueForAll(gateways, place =>
                    GatewayBindingRules.Find(bundle, subject, place.Text ?? "") is { } gateway
                    && bundle.Of("security.istio.io/RequestAuthentication").Any(policy =>
                        policy.Namespace == gateway.Namespace
                        && Selectors.Labels(policy).Entries.All(label => Selectors.Labels(gateway)[label.Key].Text == label.Value.Text)));
                subject.Found.RequireInBundle(isValidated, claim, "jwt-routing", "needs a RequestAuthentication on each gateway");
            }
        }
    }
}
