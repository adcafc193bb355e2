using Google.Protobuf;
using HybridMesh.Grpc.Client;

namespace HybridMesh.Grpc;

/// <summary>Starts calls on a channel. A call that cannot be made ends with a status, never with an exception of the transport.</summary>
public sealed class CallInvoker
{
    private readonly GrpcChannel _channel;

    internal CallInvoker(GrpcChannel channel) => _channel = channel;

    /// <summary>One request, one response.</summary>
    public AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        GrpcMethod<TRequest, TResponse> method, CallOptions options, TRequest request)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse> =>
        new(Start(method, MethodType.Unary, options, request).Call);

    /// <summary>One request, many responses.</summary>
    public AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        GrpcMethod<TRequest, TResponse> method, CallOptions options, TRequest request)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse> =>
        new(Start(method, MethodType.ServerStreaming, options, request).Call);

    /// <summary>Many requests, one response.</summary>
    public AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        GrpcMethod<TRequest, TResponse> method, CallOptions options)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        var (call, requests) = Start(method, MethodType.ClientStreaming, options, null);
        return new AsyncClientStreamingCall<TRequest, TResponse>(call, requests);
    }

    /// <summary>Many requests, many responses.</summary>
    public AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        GrpcMethod<TRequest, TResponse> method, CallOptions options)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        var (call, requests) = Start(method, MethodType.DuplexStreaming, options, null);
        return new AsyncDuplexStreamingCall<TRequest, TResponse>(call, requests);
    }

    private (ClientCall<TResponse> Call, RequestStream<TRequest> Requests) Start<TRequest, TResponse>(
        GrpcMethod<TRequest, TResponse> method, MethodType type, CallOptions options, TRequest? request)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        ArgumentNullException.ThrowIfNull(method);
        method.MustBe(type);
        if (type is MethodType.Unary or MethodType.ServerStreaming)
        {
            ArgumentNullException.ThrowIfNull(request);
        }

        var content = new RequestContent(request, _channel.Options.MaxSendMessageSize);
        var call = new ClientCall<TResponse>(_channel, method.ResponseParser, options, content);
        call.Start(method.FullName);
        return (call, new RequestStream<TRequest>(call, content, _channel.Options.MaxSendMessageSize));
    }
}
