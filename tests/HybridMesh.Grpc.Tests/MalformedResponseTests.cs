using HybridMesh.Grpc.Tests.Support;
using HybridMesh.Grpc.Tests.Wire;
using HybridMesh.Testing.Network;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace HybridMesh.Grpc.Tests;

/// <summary>Responses that no gRPC server sends.</summary>
public sealed class MalformedResponseTests
{
    public static TheoryData<byte[], StatusCode> Bodies => new()
    {
        { [2, 0, 0, 0, 0], StatusCode.Internal },
        { [1, 0, 0, 0, 0], StatusCode.Internal },
        { [0, 0], StatusCode.Internal },
        { [0, 0, 0, 0, 9, 1], StatusCode.Internal },
        { [0, 255, 255, 255, 255], StatusCode.ResourceExhausted },
        { [0, 0, 0, 0, 2, 0x0a, 0xff], StatusCode.Internal },
        { [], StatusCode.Internal },
        { [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], StatusCode.Internal },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Unary_Should_EndWithStatus_When_BodyIsMalformed(byte[] body, StatusCode expected)
    {
        var status = await CallAsync(async http =>
        {
            http.Response.ContentType = "application/grpc";
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
            http.Response.AppendTrailer("grpc-status", "0");
        });

        Assert.Equal(expected, status.StatusCode);
    }

    [Fact]
    public async Task Unary_Should_BeUnknown_When_NoStatusComes()
    {
        var status = await CallAsync(async http =>
        {
            http.Response.ContentType = "application/grpc";
            await http.Response.Body.WriteAsync(new byte[5], http.RequestAborted);
        });

        Assert.Equal((StatusCode.Unknown, "the server ended the call without a status"), (status.StatusCode, status.Detail));
    }

    [Theory]
    [InlineData(401, StatusCode.Unauthenticated)]
    [InlineData(403, StatusCode.PermissionDenied)]
    [InlineData(404, StatusCode.Unimplemented)]
    [InlineData(429, StatusCode.Unavailable)]
    [InlineData(503, StatusCode.Unavailable)]
    [InlineData(500, StatusCode.Unknown)]
    public async Task Unary_Should_MapHttpStatus_When_AnswerIsNotGrpc(int http, StatusCode expected)
    {
        var status = await CallAsync(context =>
        {
            context.Response.StatusCode = http;
            return Task.CompletedTask;
        });

        Assert.Equal(expected, status.StatusCode);
    }

    [Fact]
    public async Task Unary_Should_BeUnknown_When_ContentTypeIsNotGrpc()
    {
        var status = await CallAsync(http => http.Response.WriteAsync("<html>", http.RequestAborted));

        Assert.Equal(StatusCode.Unknown, status.StatusCode);
    }

    [Theory]
    [InlineData(7, StatusCode.Unavailable)]
    [InlineData(8, StatusCode.Cancelled)]
    [InlineData(11, StatusCode.ResourceExhausted)]
    [InlineData(12, StatusCode.PermissionDenied)]
    [InlineData(2, StatusCode.Internal)]
    public async Task ServerStream_Should_MapHttp2Error_When_StreamIsReset(int error, StatusCode expected)
    {
        await using var server = await RawServer.StartAsync(async http =>
        {
            http.Response.ContentType = "application/grpc";
            await http.Response.Body.WriteAsync(new byte[5], http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            http.Features.Get<IHttpResetFeature>()!.Reset(error);
        });
        using var call = server.Channel.CreateCallInvoker().AsyncServerStreamingCall(InteropMethods.ServerStream, default, new Message());

        var thrown = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.ReadAllAsync(CancellationToken.None).CountAsync().AsTask());

        Assert.Equal(expected, thrown.StatusCode);
    }

    [Fact]
    public async Task Unary_Should_BeUnavailable_When_NobodyListens()
    {
        using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{FreePort.Next()}");
        using var call = channel.CreateCallInvoker().AsyncUnaryCall(InteropMethods.Unary, default, new Message());

        var thrown = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);

        Assert.Equal(StatusCode.Unavailable, thrown.StatusCode);
    }

    [Fact]
    public async Task Write_Should_BeUnavailable_When_NobodyListens()
    {
        using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{FreePort.Next()}");
        using var call = channel.CreateCallInvoker().AsyncDuplexStreamingCall(InteropMethods.Duplex, default);

        var thrown = await Assert.ThrowsAsync<RpcException>(() => call.RequestStream.WriteAsync(new Message(), CancellationToken.None));

        Assert.Equal(StatusCode.Unavailable, thrown.StatusCode);
    }

    private static async Task<Status> CallAsync(RequestDelegate answer)
    {
        await using var server = await RawServer.StartAsync(answer);
        using var call = server.Channel.CreateCallInvoker().AsyncUnaryCall(InteropMethods.Unary, default, new Message());
        return (await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync)).Status;
    }
}
