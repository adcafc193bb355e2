using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Webhook.VirtualServices;

/// <summary>Destinations and their weights, of all sorts of routes.</summary>
internal static class RouteDestinationRules
{
    public static void Check(KubernetesObject subject)
    {
        foreach (var item in Routes(subject.Spec))
        {
            CheckWeights(item["route"], subject.Found);
        }

        foreach (var destination in All(subject))
        {
            subject.Found.Require(HostNames.IsName(destination["host"].Text), destination["host"], "destination-host",
                "must be fully qualified, or Istio completes it with the namespace of the VirtualService");
            var port = destination["port"]["number"];
            subject.Found.Require(HostNames.IsPort(port.Number), port, "destination-port", "must be set, 1 to 65535");
        }
    }

    /// <summary>Every destination of a VirtualService, mirrors included.</summary>
    public static IEnumerable<LocatedNode> All(KubernetesObject subject) =>
        Routes(subject.Spec).SelectMany(item => item["route"].Items.Concat(item["mirrors"].Items).Select(route => route["destination"]))
            .Concat(subject.Spec["http"].Items.Where(item => item.Has("mirror")).Select(item => item["mirror"]));

    private static IEnumerable<LocatedNode> Routes(LocatedNode spec) =>
        spec["http"].Items.Concat(spec["tls"].Items).Concat(spec["tcp"].Items);

    private static void CheckWeights(LocatedNode routes, Violations found)
    {
        var weights = routes.Items.Select(route => route["weight"]).ToArray();
        foreach (var weight in weights)
        {
            found.Require(weight.Number is not < 0, weight, "weight", "must not be negative");
        }

        found.Require(weights.Length < 2 || weights.Sum(weight => weight.Number ?? 0) > 0, routes, "weight-sum",
            "must have weights above 0");
    }
}
