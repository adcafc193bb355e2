using Google.Protobuf;
using HybridMesh.Grpc.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace HybridMesh.Grpc.Server;

/// <summary>The road of every call: check the request, run the handler under its deadline, end with one status.</summary>
internal static partial class ServerCallRunner
{
    public static async Task RunAsync<TRequest, TResponse>(
        HttpContext http,
        GrpcMethod<TRequest, TResponse> method,
        GrpcServerOptions options,
        Func<ServerCall<TRequest, TResponse>, Task> body)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        if (RequestHead.Refusal(http) is { } httpStatus)
        {
            http.Response.StatusCode = httpStatus;
            return;
        }

        LiftLimits(http);
        var head = RequestHead.Read(http);
        if (head.Error is { } error)
        {
            await ServerResponse.EndAsync(http, error, Metadata.Empty);
            ServerResponse.Reset(http, GrpcProtocol.ResetNoError);
            return;
        }

        ServerResponse.Start(http);
        using var deadline = new ServerDeadline(head.Timeout, options.TimeProvider, http.RequestAborted);
        var context = new ServerCallContext(http, method.FullName, head.Headers, deadline.At, deadline.CancellationToken);
        using var call = new ServerCall<TRequest, TResponse>(http, method, context, options);
        var handler = StatusOfAsync(http, body, call, deadline);
        if (await Task.WhenAny(handler, deadline.Passed) != handler)
        {
            // The client waits no longer; the handler may still need a moment, and the request lives until it returns.
            await call.EndAsync(ServerDeadline.Status, context.ResponseTrailers);
            ServerResponse.Reset(http, GrpcProtocol.ResetNoError);
            _ = await handler;
            return;
        }

        var status = await handler;
        if (!http.RequestAborted.IsCancellationRequested)
        {
            await call.EndAsync(status, context.ResponseTrailers);
        }
    }

    private static async Task<Status> StatusOfAsync<TRequest, TResponse>(
        HttpContext http, Func<ServerCall<TRequest, TResponse>, Task> body, ServerCall<TRequest, TResponse> call, ServerDeadline deadline)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        try
        {
            await body(call);
            return call.Context.Status;
        }
        catch (RpcException exception)
        {
            foreach (var entry in exception.Trailers)
            {
                call.Context.ResponseTrailers.Add(entry);
            }

            return exception.Status;
        }
        catch (Exception exception) when (deadline.CancellationToken.IsCancellationRequested)
        {
            // Whatever a handler throws after cancellation (a broken body, a cancelled wait) is the cancellation.
            return deadline.Passed.IsCompleted ? ServerDeadline.Status : new Status(StatusCode.Cancelled, "cancelled", exception);
        }
        catch (Exception exception)
        {
            LogHandlerFailed(LoggerOf(http), exception, call.Context.Method);
            return new Status(StatusCode.Unknown, "the handler failed", exception);
        }
    }

    private static void LiftLimits(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } bodySize)
        {
            bodySize.MaxRequestBodySize = null; // messages have a limit of their own, streams none
        }

        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } dataRate)
        {
            dataRate.MinDataRate = null; // an idle stream is healthy
        }
    }

    private static ILogger LoggerOf(HttpContext http) =>
        http.RequestServices?.GetService<ILoggerFactory>()?.CreateLogger("HybridMesh.Grpc.Server") ?? NullLogger.Instance;

    [LoggerMessage(EventId = 3001, Level = LogLevel.Error, Message = "Handler of {Method} failed")]
    private static partial void LogHandlerFailed(ILogger logger, Exception exception, string method);
}
