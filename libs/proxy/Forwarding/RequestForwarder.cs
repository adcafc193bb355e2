using System.Net;
using HybridMesh.Proxy.Routing;
using HybridMesh.Proxy.Upstream;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Yarp.ReverseProxy.Forwarder;

namespace HybridMesh.Proxy.Forwarding;

/// <summary>Sends a request to a destination of its rule, and to another one where the first could not be tried or may be tried again.</summary>
internal sealed class RequestForwarder(IHttpForwarder forwarder, ProxyOptions options, ProxyMetrics metrics)
{
    /// <summary>Says that the table is outdated: its destination has been retired since.</summary>
    public static readonly LocalAnswer AskNewerTable = LocalAnswer.None;

    // Each failed connection takes its destination out, so this many different ones are tried.
    private const int MaxAttempts = 8;

    private readonly ForwarderRequestConfig _withoutBody = Config(options.StreamIdleTimeout);
    private readonly ForwarderRequestConfig _withBody = Config(options.RequestTimeout);

    /// <summary>Forwards; null when the response is on its way, else what to answer.</summary>
    public async ValueTask<LocalAnswer?> ForwardAsync(GatewayRequest request, Rule rule, MatchedRequest matched)
    {
        var answer = LocalAnswer.NoBackend;
        var backend = rule.Choice!.Next();
        for (var attempt = 1; attempt <= MaxAttempts; attempt++, backend = rule.Choice.IsStrict ? backend : rule.Choice.Next())
        {
            if (backend?.Next() is not { } destination)
            {
                // After a failed attempt its reason says more than that nothing is left.
                return attempt > 1 ? answer : backend is null ? LocalAnswer.NoBackend : LocalAnswer.ShareIsOut;
            }

            if (!destination.TryEnter())
            {
                return AskNewerTable;
            }

            var error = await SendAsync(request, rule, matched, destination);
            if (error is ForwarderError.None)
            {
                metrics.Forwarded(backend.Spec.Cluster);
                return null;
            }

            var failure = ForwardFailure.Of(request, error);
            answer = failure.Answer;
            if (!failure.MayTryAgain)
            {
                metrics.Failed(backend.Spec.Cluster, failure.Answer);
                return answer;
            }

            metrics.TriedAgain(backend.Spec.Cluster);
            request.Http.Response.Clear();
        }

        return answer;
    }

    private async ValueTask<ForwarderError> SendAsync(GatewayRequest request, Rule rule, MatchedRequest matched, Destination destination)
    {
        try
        {
            var hasBody = request.Http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true;
            if (!request.IsPrepared)
            {
                request.IsPrepared = true;
                ForwardedHeaders.Apply(request);
                rule.Spec.RequestHeaders?.Apply(request.Http.Request.Headers);
                // A body may take as long as it makes progress, unless the rule says otherwise.
                request.StartDeadline(rule.Spec.Timeout ?? (hasBody ? Timeout.InfiniteTimeSpan : options.RequestTimeout));
            }

            return await forwarder.SendAsync(
                request.Http,
                destination.Prefix,
                destination.Client,
                hasBody && rule.Spec.Timeout is null ? _withBody : _withoutBody,
                matched.Transformer,
                request.Deadline);
        }
        finally
        {
            destination.Leave();
        }
    }

    private static ForwarderRequestConfig Config(TimeSpan idle) => new()
    {
        ActivityTimeout = idle,
        Version = HttpVersion.Version11,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        AllowResponseBuffering = false,
    };
}
