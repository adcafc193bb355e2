using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Webhook.VirtualServices;

/// <summary>What an item of <c>http</c> may combine.</summary>
internal static class HttpRouteRules
{
    private static readonly string[] Actions = ["route", "redirect", "directResponse", "delegate"];

    public static void Check(KubernetesObject subject)
    {
        foreach (var item in subject.Spec["http"].Items)
        {
            Check(item, subject.Found);
        }
    }

    private static void Check(LocatedNode item, Violations found)
    {
        var actions = item.Set(Actions);
        found.Require(actions.Count == 1, item, "http-action", $"must have exactly one of {string.Join(", ", Actions)}");
        found.Require(!item.Has("route") || !item["route"].IsEmpty, item["route"], "http-route", "must have a destination");
        if (item.Has("redirect") || item.Has("directResponse"))
        {
            found.Require(item.Set("fault", "rewrite").Count == 0, item, "http-answer",
                "must have no fault or rewrite where nothing is sent on");
        }

        found.Require(item.Set("mirror", "mirrors").Count < 2, item, "http-mirror", "must have mirror or mirrors");
        found.Require(item.Set("mirrorPercent", "mirror_percent").Count == 0, item, "http-mirror", "must use mirrorPercentage");
        var operations = item["headers"]["request"];
        var authorities = new[] { "set", "add" }
            .SelectMany(kind => operations[kind].Entries)
            .Count(entry => HttpHeaderRules.IsAuthority(entry.Key)) + (item["rewrite"].Has("authority") ? 1 : 0);
        found.Require(authorities <= 1, item, "http-authority", "must set the authority in one place");
    }
}
