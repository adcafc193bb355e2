using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace HybridMesh.Grpc;

/// <summary>Finds methods in the descriptors that protoc generates.</summary>
public static class GrpcMethod
{
    /// <summary>The method of a service by its name.</summary>
    /// <param name="service">From the generated reflection class, such as <c>DiscoveryReflection.Descriptor.Services[0]</c>.</param>
    /// <param name="name">The method's name in the proto file.</param>
    /// <typeparam name="TRequest">Must be the declared input.</typeparam>
    /// <typeparam name="TResponse">Must be the declared output.</typeparam>
    /// <exception cref="ArgumentException">No such method, or other message types.</exception>
    public static GrpcMethod<TRequest, TResponse> Of<TRequest, TResponse>(ServiceDescriptor service, string name)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        ArgumentNullException.ThrowIfNull(service);
        var method = service.FindMethodByName(name)
            ?? throw new ArgumentException($"service {service.FullName} has no method '{name}'", nameof(name));
        if (method.InputType.ClrType != typeof(TRequest) || method.OutputType.ClrType != typeof(TResponse))
        {
            throw new ArgumentException(
                $"{method.FullName} takes {method.InputType.ClrType} and returns {method.OutputType.ClrType}", nameof(name));
        }

        return new GrpcMethod<TRequest, TResponse>(method);
    }
}
