using HybridMesh.Proxy.Forwarding;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Abstractions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace HybridMesh.Proxy.Listeners;

/// <summary>
/// What Kestrel calls for each request of one listener: the dispatcher, and nothing before or after it. No middleware, no endpoint
/// routing, no per-request scope; the request object is kept with its connection.
/// </summary>
internal sealed partial class TrafficApplication(
    ListenerSpec spec, RequestDispatcher dispatcher, DrainState drain, TimeProvider time, ILogger logger) : IHttpApplication<GatewayRequest>
{
    public GatewayRequest CreateContext(IFeatureCollection contextFeatures)
    {
        var request = contextFeatures is IHostContextContainer<GatewayRequest> container
            ? container.HostContext ??= NewRequest(contextFeatures)
            : NewRequest(contextFeatures);
        request.Begin(contextFeatures);
        return request;
    }

    public async Task ProcessRequestAsync(GatewayRequest context)
    {
        try
        {
            drain.Mark(context.Http);
            await dispatcher.DispatchAsync(context);
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException && context.Http.RequestAborted.IsCancellationRequested)
        {
            // The client went away: nobody is left to answer.
        }
        catch (Exception failure)
        {
            LogFailed(logger, spec.Name, failure);
            throw;
        }
    }

    public void DisposeContext(GatewayRequest context, Exception? exception) => context.End();

    private GatewayRequest NewRequest(IFeatureCollection features)
    {
        var request = new GatewayRequest(spec.Name, spec.Protocol is ListenerProtocol.Mesh, time);
        features.Get<IConnectionCompleteFeature>()?.OnCompleted(EndAsync, request);
        return request;
    }

    private static Task EndAsync(object request)
    {
        ((GatewayRequest)request).Dispose();
        return Task.CompletedTask;
    }

    [LoggerMessage(EventId = 4001, Level = LogLevel.Error, Message = "A request on {Listener} failed in the gateway itself")]
    private static partial void LogFailed(ILogger logger, string listener, Exception failure);
}
