using HybridMesh.Proxy.Routing;
using Microsoft.AspNetCore.Http;

namespace HybridMesh.Proxy.Forwarding;

/// <summary>Rules that answer by themselves: redirects and direct responses.</summary>
internal static class RuleAnswers
{
    /// <summary>Sends the client elsewhere. What the rule leaves open stays as the client asked; the query stays in any case.</summary>
    public static void Redirect(HttpContext http, RuleAction.Redirect redirect, HeaderEdits? edits)
    {
        var scheme = redirect.Scheme ?? http.Request.Scheme;
        var authority = redirect.Authority ?? WithoutPort(http.Request.Headers.Host.ToString(), redirect);
        var isDefaultPort = redirect.Port is null || redirect.Port == (scheme == Uri.UriSchemeHttps ? 443 : 80);
        var port = isDefaultPort ? "" : $":{redirect.Port}";
        var path = redirect.Uri ?? http.Request.Path.ToUriComponent();
        http.Response.StatusCode = redirect.Status;
        http.Response.ContentLength = 0;
        http.Response.Headers.Location = $"{scheme}://{authority}{port}{path}{http.Request.QueryString.ToUriComponent()}";
        edits?.Apply(http.Response.Headers);
    }

    /// <summary>Answers with a configured body.</summary>
    public static async ValueTask<LocalAnswer?> SendAsync(HttpContext http, RuleAction.Answer answer, HeaderEdits? edits)
    {
        http.Response.StatusCode = answer.Status;
        var hasBody = answer.Status is not (204 or 205 or 304);
        if (hasBody)
        {
            http.Response.ContentLength = answer.Body.Length;
            http.Response.ContentType = "text/plain";
        }

        edits?.Apply(http.Response.Headers);
        if (hasBody && answer.Body.Length > 0 && !HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.Body.WriteAsync(answer.Body, http.RequestAborted);
        }

        return null;
    }

    // The port belongs to the scheme and the listener: it stays only when neither is changed, as in Envoy.
    private static string WithoutPort(string host, RuleAction.Redirect redirect)
    {
        if (redirect.Scheme is null && redirect.Port is null)
        {
            return host;
        }

        var colon = host.LastIndexOf(':');
        return colon > host.LastIndexOf(']') ? host[..colon] : host;
    }
}
