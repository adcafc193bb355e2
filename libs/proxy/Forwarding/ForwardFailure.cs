using HybridMesh.Proxy.Upstream;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Yarp.ReverseProxy.Forwarder;

namespace HybridMesh.Proxy.Forwarding;

/// <summary>What a failed attempt means for the request.</summary>
/// <param name="Answer">What to answer when there is no other attempt.</param>
/// <param name="MayTryAgain">True when another attempt cannot do anything twice.</param>
internal readonly record struct ForwardFailure(LocalAnswer Answer, bool MayTryAgain)
{
    public static ForwardFailure Of(GatewayRequest request, ForwarderError error)
    {
        var http = request.Http;
        var isOver = http.Response.HasStarted || http.RequestAborted.IsCancellationRequested;
        switch (error)
        {
            case ForwarderError.Request:
                var cause = http.Features.Get<IForwarderErrorFeature>()?.Exception;
                return UpstreamConnectException.Behind(cause) is not null
                    ? new(LocalAnswer.UpstreamUnreachable, !isOver)
                    : new(LocalAnswer.UpstreamFailed, !isOver && IsRepeatable(http) && !IsNonsense(cause));
            case ForwarderError.RequestTimedOut:
                return new(LocalAnswer.UpstreamTimeout, false);
            case ForwarderError.RequestCanceled or ForwarderError.RequestBodyCanceled when request.IsLate:
                return new(LocalAnswer.UpstreamTimeout, false);
            case ForwarderError.RequestBodyClient:
                return new(OfClient(http.Response.StatusCode), false);
            case ForwarderError.RequestCreation:
                return new(LocalAnswer.BadRequest, false);
            default:
                return new(LocalAnswer.UpstreamFailed, false);
        }
    }

    // RFC 9110 9.2.2: an idempotent request may be repeated when its connection ended before an answer. A body is gone once it was read.
    private static bool IsRepeatable(HttpContext http)
    {
        var method = http.Request.Method;
        return http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != true
            && (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method)
                || HttpMethods.IsPut(method) || HttpMethods.IsDelete(method) || HttpMethods.IsTrace(method));
    }

    // An answer came, and it was not HTTP or too long: it would come again.
    private static bool IsNonsense(Exception? cause) =>
        cause is HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded };

    private static LocalAnswer OfClient(int status) => status switch
    {
        StatusCodes.Status408RequestTimeout => LocalAnswer.RequestTimeout,
        StatusCodes.Status413PayloadTooLarge => LocalAnswer.BodyTooLarge,
        _ => LocalAnswer.BadRequest,
    };
}
