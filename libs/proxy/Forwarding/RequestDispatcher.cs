using HybridMesh.Proxy.Routing;

namespace HybridMesh.Proxy.Forwarding;

/// <summary>The whole way of a request: listener, host, rule, action. It takes one routing table and uses only that.</summary>
internal sealed class RequestDispatcher(IRoutingTableSlot tables, RequestForwarder forwarder, ProxyOptions options, ProxyMetrics metrics)
{
    private const int MaxTables = 10;

    public async Task DispatchAsync(GatewayRequest request)
    {
        // A table can be outdated only by a newer one; that many swaps within one request do not happen.
        LocalAnswer? answer = RequestForwarder.AskNewerTable;
        for (var asked = 0; ReferenceEquals(answer, RequestForwarder.AskNewerTable) && asked < MaxTables; asked++)
        {
            answer = await TryAsync(request, tables.Current);
        }

        answer = ReferenceEquals(answer, RequestForwarder.AskNewerTable) ? LocalAnswer.NoBackend : answer;
        if (answer is not null)
        {
            metrics.Answered(answer);
            await answer.SendAsync(request.Http);
        }
    }

    private ValueTask<LocalAnswer?> TryAsync(GatewayRequest request, RoutingTable table)
    {
        var http = request.Http;
        if (!table.Listeners.TryGetValue(request.Listener, out var listener))
        {
            return new(LocalAnswer.UnknownHost);
        }

        if (request.IsFromMesh && !request.IsAllowed(listener.Spec))
        {
            return new(LocalAnswer.PeerNotAllowed);
        }

        if (http.Request.ContentLength > options.MaxRequestBodyBytes)
        {
            return new(LocalAnswer.BodyTooLarge);
        }

        if (listener.Find(http.Request.Headers.Host) is not { } route)
        {
            return new(LocalAnswer.UnknownHost);
        }

        return route.Find(http.Request, out var matched) is { } rule
            ? ActAsync(request, rule, matched!)
            : new(LocalAnswer.NoRule);
    }

    private ValueTask<LocalAnswer?> ActAsync(GatewayRequest request, Rule rule, MatchedRequest matched)
    {
        switch (rule.Spec.Action)
        {
            case RuleAction.Redirect redirect:
                RuleAnswers.Redirect(request.Http, redirect, rule.Spec.ResponseHeaders);
                return default;
            case RuleAction.Answer answer:
                return RuleAnswers.SendAsync(request.Http, answer, rule.Spec.ResponseHeaders);
            default:
                return forwarder.ForwardAsync(request, rule, matched);
        }
    }
}
