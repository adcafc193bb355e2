using Google.Protobuf;
using HybridMesh.Grpc.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HybridMesh.Grpc;

/// <summary>
/// Serves methods on ASP.NET Core endpoints over HTTP/2. A handler ends its call by returning, by an <see cref="RpcException"/>, or
/// by any other exception, which the client sees as UNKNOWN without its text.
/// </summary>
public static class GrpcEndpointRouteBuilderExtensions
{
    /// <summary>One request, one response.</summary>
    public static IEndpointConventionBuilder MapGrpcUnary<TRequest, TResponse>(
        this IEndpointRouteBuilder endpoints,
        GrpcMethod<TRequest, TResponse> method,
        Func<TRequest, ServerCallContext, Task<TResponse>> handler,
        GrpcServerOptions? options = null)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse> =>
        endpoints.Map(method, MethodType.Unary, options, async call =>
            await call.WriteAsync(await handler(await call.ReadSingleAsync(), call.Context), call.Context.CancellationToken));

    /// <summary>Many requests, one response.</summary>
    public static IEndpointConventionBuilder MapGrpcClientStreaming<TRequest, TResponse>(
        this IEndpointRouteBuilder endpoints,
        GrpcMethod<TRequest, TResponse> method,
        Func<IAsyncStreamReader<TRequest>, ServerCallContext, Task<TResponse>> handler,
        GrpcServerOptions? options = null)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse> =>
        endpoints.Map(method, MethodType.ClientStreaming, options, async call =>
            await call.WriteAsync(await handler(call, call.Context), call.Context.CancellationToken));

    /// <summary>One request, many responses.</summary>
    public static IEndpointConventionBuilder MapGrpcServerStreaming<TRequest, TResponse>(
        this IEndpointRouteBuilder endpoints,
        GrpcMethod<TRequest, TResponse> method,
        Func<TRequest, IServerStreamWriter<TResponse>, ServerCallContext, Task> handler,
        GrpcServerOptions? options = null)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse> =>
        endpoints.Map(method, MethodType.ServerStreaming, options, async call =>
            await handler(await call.ReadSingleAsync(), call, call.Context));

    /// <summary>Many requests, many responses, independent of each other.</summary>
    public static IEndpointConventionBuilder MapGrpcDuplex<TRequest, TResponse>(
        this IEndpointRouteBuilder endpoints,
        GrpcMethod<TRequest, TResponse> method,
        Func<IAsyncStreamReader<TRequest>, IServerStreamWriter<TResponse>, ServerCallContext, Task> handler,
        GrpcServerOptions? options = null)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse> =>
        endpoints.Map(method, MethodType.DuplexStreaming, options, call => handler(call, call, call.Context));

    /// <summary>
    /// Answers UNIMPLEMENTED for every gRPC method that is not mapped (404 for what is not gRPC). Once per listener.
    /// </summary>
    /// <remarks>It takes every HTTP method: one for POST alone would turn other listeners' 404 into 405.</remarks>
    public static IEndpointConventionBuilder MapGrpcUnimplemented(this IEndpointRouteBuilder endpoints) =>
        endpoints
            .Map("{unimplementedService}/{unimplementedMethod}", UnimplementedMethod.AnswerAsync)
            .WithOrder(int.MaxValue)
            .WithDisplayName("gRPC unimplemented method");

    private static IEndpointConventionBuilder Map<TRequest, TResponse>(
        this IEndpointRouteBuilder endpoints,
        GrpcMethod<TRequest, TResponse> method,
        MethodType type,
        GrpcServerOptions? options,
        Func<ServerCall<TRequest, TResponse>, Task> body)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(method);
        method.MustBe(type);
        return endpoints
            .MapMethods(method.FullName, [HttpMethods.Post], http => ServerCallRunner.RunAsync(http, method, options ?? GrpcServerOptions.Default, body))
            .WithDisplayName($"gRPC {method.FullName[1..]}");
    }
}
