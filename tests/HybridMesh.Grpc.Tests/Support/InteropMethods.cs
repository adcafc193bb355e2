using Google.Protobuf.Reflection;
using HybridMesh.Grpc.Tests.Wire;

namespace HybridMesh.Grpc.Tests.Support;

internal static class InteropMethods
{
    private static readonly ServiceDescriptor Service = InteropReflection.Descriptor.FindTypeByName<ServiceDescriptor>("Interop");

    public static GrpcMethod<Message, Message> Unary { get; } = Find("Unary");

    public static GrpcMethod<Message, Message> ClientStream { get; } = Find("ClientStream");

    public static GrpcMethod<Message, Message> ServerStream { get; } = Find("ServerStream");

    public static GrpcMethod<Message, Message> Duplex { get; } = Find("Duplex");

    public static GrpcMethod<Message, Message> Missing { get; } = Find("Missing");

    private static GrpcMethod<Message, Message> Find(string name) => GrpcMethod.Of<Message, Message>(Service, name);
}
