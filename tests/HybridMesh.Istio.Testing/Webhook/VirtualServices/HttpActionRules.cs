using System.Text;
using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Webhook.VirtualServices;

/// <summary>Redirects, direct responses and rewrites.</summary>
internal static class HttpActionRules
{
    private const int MaxBodyBytes = 1024 * 1024;

    public static void Check(KubernetesObject subject)
    {
        foreach (var item in subject.Spec["http"].Items)
        {
            CheckRedirect(item["redirect"], subject.Found);
            CheckDirectResponse(item["directResponse"], subject.Found);
            CheckRewrite(item["rewrite"], subject.Found);
        }
    }

    private static void CheckRedirect(LocatedNode redirect, Violations found)
    {
        if (!redirect.Exists)
        {
            return;
        }

        var parts = redirect.Set("uri", "authority", "scheme", "port", "derivePort");
        found.Require(parts.Count > 0, redirect, "redirect", "must change uri, authority, scheme or port");
        var code = redirect["redirectCode"];
        found.Require(!code.Exists || code.Number is >= 300 and <= 399, code, "redirect-code", "must be 300 to 399");
        var scheme = redirect["scheme"];
        found.Require(scheme.IsEmpty || scheme.Text is "http" or "https", scheme, "redirect-scheme", "must be http or https");
    }

    private static void CheckDirectResponse(LocatedNode response, Violations found)
    {
        if (!response.Exists)
        {
            return;
        }

        found.Require(response["status"].Number is >= 200 and <= 599, response["status"], "direct-response-status", "must be 200 to 599");
        var body = response["body"];
        var bytes = Encoding.UTF8.GetByteCount(body["string"].Text ?? "") + ((body["bytes"].Text?.Length ?? 0) * 3 / 4);
        found.Require(bytes <= MaxBodyBytes, body, "direct-response-body", "must be at most 1 MiB");
    }

    private static void CheckRewrite(LocatedNode rewrite, Violations found)
    {
        if (!rewrite.Exists)
        {
            return;
        }

        var parts = rewrite.Set("uri", "uriRegexRewrite", "authority");
        found.Require(parts.Count > 0, rewrite, "rewrite", "must change uri or authority");
        found.Require(rewrite.Set("uri", "uriRegexRewrite").Count < 2, rewrite, "rewrite", "must have uri or uriRegexRewrite");
        if (rewrite.Has("uriRegexRewrite"))
        {
            StringMatchRules.CheckRegex(rewrite["uriRegexRewrite"]["match"], found);
        }
    }
}
