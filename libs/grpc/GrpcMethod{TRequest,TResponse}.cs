using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace HybridMesh.Grpc;

/// <summary>One method of a service: its name on the wire, its streaming kind, its messages. Made by <see cref="GrpcMethod.Of"/>.</summary>
/// <typeparam name="TRequest">The request message.</typeparam>
/// <typeparam name="TResponse">The response message.</typeparam>
public sealed class GrpcMethod<TRequest, TResponse>
    where TRequest : class, IMessage<TRequest>
    where TResponse : class, IMessage<TResponse>
{
    internal GrpcMethod(MethodDescriptor method)
    {
        ServiceName = method.Service.FullName;
        Name = method.Name;
        FullName = $"/{ServiceName}/{Name}";
        Type = (method.IsClientStreaming, method.IsServerStreaming) switch
        {
            (false, false) => MethodType.Unary,
            (true, false) => MethodType.ClientStreaming,
            (false, true) => MethodType.ServerStreaming,
            (true, true) => MethodType.DuplexStreaming,
        };
        RequestParser = (MessageParser<TRequest>)method.InputType.Parser;
        ResponseParser = (MessageParser<TResponse>)method.OutputType.Parser;
    }

    /// <summary>Package and service, such as <c>grpc.health.v1.Health</c>.</summary>
    public string ServiceName { get; }

    /// <summary>The method alone.</summary>
    public string Name { get; }

    /// <summary>The request path: <c>/package.Service/Method</c>.</summary>
    public string FullName { get; }

    /// <summary>Which sides stream.</summary>
    public MethodType Type { get; }

    internal MessageParser<TRequest> RequestParser { get; }

    internal MessageParser<TResponse> ResponseParser { get; }

    internal void MustBe(MethodType type)
    {
        if (Type != type)
        {
            throw new ArgumentException($"{FullName} is {Type}, not {type}");
        }
    }
}
