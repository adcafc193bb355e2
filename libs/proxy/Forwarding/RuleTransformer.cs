using HybridMesh.Proxy.Routing;
using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace HybridMesh.Proxy.Forwarding;

/// <summary>Writes the forwarded request and the response of one match of one rule. Holds nothing of a single request.</summary>
internal sealed class RuleTransformer(Rewrite? rewrite, string? pathPrefix, HeaderEdits? responseHeaders) : HttpTransformer
{
    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        // Completes at once: it copies headers, the Host header among them.
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        proxyRequest.RequestUri = RequestTarget.For(httpContext, destinationPrefix, pathPrefix, rewrite?.Uri);
        if (rewrite?.Authority is { } authority)
        {
            proxyRequest.Headers.Host = authority;
        }
    }

    public override async ValueTask<bool> TransformResponseAsync(
        HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken)
    {
        if (proxyResponse is null)
        {
            return false;
        }

        httpContext.Features.Get<GatewayRequest>()?.HeadReceived();
        var isForwarded = await base.TransformResponseAsync(httpContext, proxyResponse, cancellationToken);
        responseHeaders?.Apply(httpContext.Response.Headers);
        return isForwarded;
    }
}
