using System.Text.Json.Nodes;
using Google.Protobuf;
using HybridMesh.Grpc.Tests.Support;
using HybridMesh.Grpc.Tests.Wire;
using HybridMesh.Testing.Time;

namespace HybridMesh.Grpc.Tests;

/// <summary>Our client against a grpc-js server.</summary>
public sealed class NodeServerTests : IAsyncLifetime
{
    private NodePeer _node = null!;
    private GrpcChannel _channel = null!;
    private CallInvoker _invoker = null!;

    public async Task InitializeAsync()
    {
        _node = await NodePeer.StartAsync();
        var port = (int)(await _node.RunAsync("serve", []))["port"]!;
        _channel = GrpcChannel.ForAddress($"http://127.0.0.1:{port}");
        _invoker = _channel.CreateCallInvoker();
    }

    public async Task DisposeAsync()
    {
        _channel.Dispose();
        await _node.DisposeAsync();
    }

    [Fact]
    public async Task Unary_Should_EchoMessageAndMetadata_When_BothAreSent()
    {
        var headers = new Metadata { { "x-text", "a value" }, { "x-bytes-bin", [0, 1, 254, 255] }, { "x-bytes-bin", [7] } };

        using var call = _invoker.AsyncUnaryCall(InteropMethods.Unary, new CallOptions(headers), new Message { Text = "hello" });

        Assert.Equal("hello", (await call).Text);
        Assert.Equal("a value", (await call.ResponseHeadersAsync).GetValue("x-text"));
        Assert.Equal([[0, 1, 254, 255], [7]], (await call.ResponseHeadersAsync).GetAll("x-bytes-bin").Select(entry => entry.ValueBytes));
        Assert.Equal("a value", call.GetTrailers().GetValue("x-trailing-text"));
        Assert.Equal(Status.DefaultSuccess with { Detail = "OK" }, call.GetStatus());
    }

    [Fact]
    public async Task Unary_Should_ThrowStatusDetailAndTrailers_When_ServerFails()
    {
        var headers = new Metadata { { "x-text", "kept" } };
        var request = new Message { Code = (int)StatusCode.NotFound, Detail = "100 % naïve — 漢字" };

        using var call = _invoker.AsyncUnaryCall(InteropMethods.Unary, new CallOptions(headers), request);

        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);
        Assert.Equal((StatusCode.NotFound, "100 % naïve — 漢字"), (error.StatusCode, error.Status.Detail));
        Assert.Equal("kept", error.Trailers.GetValue("x-trailing-text"));
    }

    [Fact]
    public async Task ServerStream_Should_DeliverAll_When_ThousandMessagesAreSent()
    {
        using var call = _invoker.AsyncServerStreamingCall(InteropMethods.ServerStream, default, new Message { Count = 1000, Size = 100 });

        var counts = await call.ResponseStream.ReadAllAsync(CancellationToken.None).Select(message => message.Count).ToListAsync();

        Assert.Equal(Enumerable.Range(0, 1000), counts);
    }

    [Fact]
    public async Task ServerStream_Should_ThrowAfterMessages_When_ServerFailsLate()
    {
        using var call = _invoker.AsyncServerStreamingCall(
            InteropMethods.ServerStream, default, new Message { Count = 2, Code = (int)StatusCode.Aborted, Detail = "late" });

        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal((StatusCode.Aborted, "late"), (error.StatusCode, error.Status.Detail));
    }

    [Fact]
    public async Task ServerStream_Should_ThrowAtOnce_When_ServerFailsBeforeFirstMessage()
    {
        using var call = _invoker.AsyncServerStreamingCall(
            InteropMethods.ServerStream, default, new Message { Code = (int)StatusCode.PermissionDenied, Detail = "no" });

        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(CancellationToken.None));

        Assert.Equal((StatusCode.PermissionDenied, "no"), (error.StatusCode, error.Status.Detail));
    }

    [Fact]
    public async Task ClientStream_Should_CountAll_When_ClientSendsMany()
    {
        using var call = _invoker.AsyncClientStreamingCall(InteropMethods.ClientStream, default);
        for (var i = 0; i < 500; i++)
        {
            await call.RequestStream.WriteAsync(new Message { Payload = ByteString.CopyFrom(new byte[30]) }, CancellationToken.None);
        }

        await call.RequestStream.CompleteAsync();

        var answer = await call;
        Assert.Equal((500, 15_000), (answer.Count, answer.Size));
    }

    [Fact]
    public async Task ClientStream_Should_GiveStatus_When_ServerFailsWhileClientStillSends()
    {
        using var call = _invoker.AsyncClientStreamingCall(InteropMethods.ClientStream, default);
        await call.RequestStream.WriteAsync(new Message { Code = (int)StatusCode.OutOfRange, Detail = "enough" }, CancellationToken.None);

        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);

        Assert.Equal((StatusCode.OutOfRange, "enough"), (error.StatusCode, error.Status.Detail));
        var late = await Assert.ThrowsAsync<RpcException>(() => call.RequestStream.WriteAsync(new Message(), CancellationToken.None));
        Assert.Equal(StatusCode.OutOfRange, late.StatusCode);
    }

    [Fact]
    public async Task Duplex_Should_AnswerEachInTurn_When_ClientWaitsForEachAnswer()
    {
        using var call = _invoker.AsyncDuplexStreamingCall(InteropMethods.Duplex, default);
        for (var i = 0; i < 50; i++)
        {
            await call.RequestStream.WriteAsync(new Message { Text = $"m{i}" }, CancellationToken.None);
            Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
            Assert.Equal($"m{i}", call.ResponseStream.Current.Text);
        }

        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
    }

    [Fact]
    public async Task Unary_Should_TellServerTheDeadline_When_OneIsSet()
    {
        var options = CallOptions.Within(TimeSpan.FromSeconds(20), TimeProvider.System, CancellationToken.None);

        using var call = _invoker.AsyncUnaryCall(InteropMethods.Unary, options, new Message());

        Assert.InRange((await call).MillisecondsLeft, 10_000, 20_000);
    }

    [Fact]
    public async Task Unary_Should_EndOnBothSides_When_DeadlinePasses()
    {
        var time = new ManualTime();
        using var channel = GrpcChannel.ForAddress(_channel.Address, new GrpcChannelOptions { TimeProvider = time });
        var options = CallOptions.Within(TimeSpan.FromMinutes(1), time, CancellationToken.None);
        using var call = channel.CreateCallInvoker().AsyncUnaryCall(InteropMethods.Unary, options, new Message { Text = "wait" });
        await Eventually.TrueAsync(async () => (await StatsAsync()).Waiting == 1);

        time.Advance(TimeSpan.FromMinutes(1));

        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);
        Assert.Equal(StatusCode.DeadlineExceeded, error.StatusCode);
        await Eventually.TrueAsync(async () => (await StatsAsync()).Cancelled == 1);
    }

    [Fact]
    public async Task Duplex_Should_EndOnBothSides_When_ClientCancels()
    {
        using var stop = new CancellationTokenSource();
        using var call = _invoker.AsyncDuplexStreamingCall(InteropMethods.Duplex, new CallOptions(CancellationToken: stop.Token));
        await call.RequestStream.WriteAsync(new Message { Text = "x" }, CancellationToken.None);
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));

        var pending = call.ResponseStream.MoveNext(CancellationToken.None);
        await stop.CancelAsync();

        var error = await Assert.ThrowsAsync<RpcException>(() => pending);
        Assert.Equal(StatusCode.Cancelled, error.StatusCode);
        await Eventually.TrueAsync(async () => (await StatsAsync()).Cancelled == 1);
    }

    [Fact]
    public async Task Duplex_Should_EndOnServer_When_CallIsDisposed()
    {
        var call = _invoker.AsyncDuplexStreamingCall(InteropMethods.Duplex, default);
        await call.RequestStream.WriteAsync(new Message { Text = "x" }, CancellationToken.None);
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));

        call.Dispose();

        await Eventually.TrueAsync(async () => (await StatsAsync()).Cancelled == 1);
    }

    [Fact]
    public async Task ServerStream_Should_HoldSenderBack_When_ClientDoesNotRead()
    {
        using var call = _invoker.AsyncServerStreamingCall(InteropMethods.ServerStream, default, new Message { Count = 400, Size = 100_000 });
        var sentUnread = await Stable.ValueAsync(async () => (await StatsAsync()).Sent);

        var received = await call.ResponseStream.ReadAllAsync(CancellationToken.None).CountAsync();

        Assert.InRange(sentUnread, 1, 100);
        Assert.Equal(400, received);
    }

    [Fact]
    public async Task Unary_Should_FailLocally_When_ResponseExceedsLimit()
    {
        using var call = _invoker.AsyncUnaryCall(InteropMethods.Unary, default, new Message { Size = 5 * 1024 * 1024 });

        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);

        Assert.Equal(StatusCode.ResourceExhausted, error.StatusCode);
        Assert.Contains("exceeds the receiver's limit of 4194304 bytes", error.Status.Detail);
    }

    [Fact]
    public async Task Unary_Should_CarryLargeMessages_When_LimitsAreRaised()
    {
        var port = (int)(await _node.RunAsync("serve", new JsonObject { ["maxReceive"] = 40_000_000 }))["port"]!;
        using var channel = GrpcChannel.ForAddress(
            $"http://127.0.0.1:{port}", new GrpcChannelOptions { MaxReceiveMessageSize = 40_000_000 });
        var payload = new byte[20_000_000];
        new Random(1).NextBytes(payload);

        using var call = channel.CreateCallInvoker().AsyncUnaryCall(
            InteropMethods.Unary, default, new Message { Payload = ByteString.CopyFrom(payload) });

        Assert.True((await call).Payload.Span.SequenceEqual(payload));
    }

    [Fact]
    public async Task Unary_Should_PassOnServersRefusal_When_RequestExceedsItsLimit()
    {
        using var call = _invoker.AsyncUnaryCall(
            InteropMethods.Unary, default, new Message { Payload = ByteString.CopyFrom(new byte[5_000_000]) });

        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);

        Assert.Equal(StatusCode.ResourceExhausted, error.StatusCode);
    }

    [Fact]
    public async Task Missing_Should_BeUnimplemented_When_ServerDoesNotHaveIt()
    {
        using var call = _invoker.AsyncUnaryCall(InteropMethods.Missing, default, new Message());

        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);

        Assert.Equal(StatusCode.Unimplemented, error.StatusCode);
    }

    [Fact]
    public async Task Unary_Should_Work_When_ServerSpeaksTls()
    {
        using var certificate = TestCertificate.Create();
        using var key = System.Security.Cryptography.X509Certificates.ECDsaCertificateExtensions.GetECDsaPrivateKey(certificate)!;
        var tls = new JsonObject { ["certificate"] = certificate.ExportCertificatePem(), ["key"] = key.ExportPkcs8PrivateKeyPem() };
        var port = (int)(await _node.RunAsync("serve", new JsonObject { ["tls"] = tls }))["port"]!;
        using var channel = GrpcChannel.ForAddress($"https://127.0.0.1:{port}", new GrpcChannelOptions
        {
            SslOptions = new() { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == certificate.GetCertHashString() },
        });

        using var call = channel.CreateCallInvoker().AsyncUnaryCall(InteropMethods.Unary, default, new Message { Text = "safe" });

        Assert.Equal("safe", (await call).Text);
    }

    private async Task<Message> StatsAsync()
    {
        using var call = _invoker.AsyncUnaryCall(InteropMethods.Unary, default, new Message { Text = "stats" });
        return await call;
    }
}
