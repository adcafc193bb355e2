using System.Buffers;
using System.Buffers.Binary;
using Google.Protobuf;

namespace HybridMesh.Grpc.Wire;

/// <summary>Five bytes (not compressed, length) and a message.</summary>
internal static class MessageFrame
{
    /// <exception cref="RpcException">RESOURCE_EXHAUSTED: longer than <paramref name="maxSize"/>.</exception>
    public static void Write(IBufferWriter<byte> output, IMessage message, int? maxSize)
    {
        var size = message.CalculateSize();
        if (size > maxSize)
        {
            throw new RpcException(new Status(
                StatusCode.ResourceExhausted, $"message of {size} bytes exceeds the sender's limit of {maxSize} bytes"));
        }

        var header = output.GetSpan(GrpcProtocol.FrameHeaderSize);
        header[0] = 0;
        BinaryPrimitives.WriteUInt32BigEndian(header[1..], (uint)size);
        output.Advance(GrpcProtocol.FrameHeaderSize);
        message.WriteTo(output);
    }
}
