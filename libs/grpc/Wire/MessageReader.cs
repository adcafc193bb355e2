using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
using Google.Protobuf;

namespace HybridMesh.Grpc.Wire;

/// <summary>Takes messages out of a body. Holds at most one message of the size limit; what is not read stays with the sender.</summary>
internal sealed class MessageReader<T>(PipeReader body, MessageParser<T> parser, int? maxSize)
    where T : class, IMessage<T>
{
    /// <summary>The next message, or null at the end of the body.</summary>
    /// <exception cref="RpcException">INTERNAL or RESOURCE_EXHAUSTED: the frames are malformed or too long.</exception>
    public async ValueTask<T?> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await body.ReadAsync(cancellationToken);
            var buffer = result.Buffer;
            var consumed = buffer.Start;
            var examined = buffer.End;
            try
            {
                if (TryTake(ref buffer, out var message))
                {
                    consumed = examined = buffer.Start;
                    return message;
                }

                if (result.IsCompleted || result.IsCanceled)
                {
                    return buffer.IsEmpty
                        ? null
                        : throw Malformed(StatusCode.Internal, $"the stream ended inside a message ({buffer.Length} bytes of it came)");
                }
            }
            finally
            {
                body.AdvanceTo(consumed, examined);
            }
        }
    }

    private bool TryTake(ref ReadOnlySequence<byte> buffer, out T? message)
    {
        message = null;
        if (buffer.Length < GrpcProtocol.FrameHeaderSize)
        {
            return false;
        }

        Span<byte> header = stackalloc byte[GrpcProtocol.FrameHeaderSize];
        buffer.Slice(0, GrpcProtocol.FrameHeaderSize).CopyTo(header);
        if (header[0] != 0)
        {
            throw Malformed(StatusCode.Internal, header[0] == 1
                ? "a compressed message came although no compression was agreed"
                : $"a message frame starts with {header[0]}, which is no compression flag");
        }

        var size = BinaryPrimitives.ReadUInt32BigEndian(header[1..]);
        if (size > (uint?)maxSize)
        {
            throw Malformed(StatusCode.ResourceExhausted, $"message of {size} bytes exceeds the receiver's limit of {maxSize} bytes");
        }

        if (buffer.Length - GrpcProtocol.FrameHeaderSize < size)
        {
            return false;
        }

        message = Parse(buffer.Slice(GrpcProtocol.FrameHeaderSize, size));
        buffer = buffer.Slice(GrpcProtocol.FrameHeaderSize + size);
        return true;
    }

    private T Parse(ReadOnlySequence<byte> payload)
    {
        try
        {
            return parser.ParseFrom(payload);
        }
        catch (InvalidProtocolBufferException exception)
        {
            throw new RpcException(new Status(
                StatusCode.Internal, $"a message is not a {typeof(T).Name}: {exception.Message}", exception));
        }
    }

    private static RpcException Malformed(StatusCode code, string detail) => new(new Status(code, detail));
}
