using System.Net;
using HybridMesh.Grpc.Tests.Support;
using HybridMesh.Grpc.Tests.Wire;
using HybridMesh.Testing.Time;

namespace HybridMesh.Grpc.Tests;

/// <summary>Requests that no gRPC client sends.</summary>
public sealed class MalformedRequestTests : IAsyncLifetime
{
    private InteropServer _server = null!;

    public static TheoryData<string, byte[], StatusCode, string> Bodies => new()
    {
        { "flag", [2, 0, 0, 0, 0], StatusCode.Internal, "a message frame starts with 2, which is no compression flag" },
        { "compressed", [1, 0, 0, 0, 0], StatusCode.Internal, "a compressed message came although no compression was agreed" },
        { "half a head", [0, 0], StatusCode.Internal, "the stream ended inside a message (2 bytes of it came)" },
        { "half a message", [0, 0, 0, 0, 9, 1], StatusCode.Internal, "the stream ended inside a message (6 bytes of it came)" },
        {
            "4 GiB", [0, 255, 255, 255, 255, 1], StatusCode.ResourceExhausted,
            "message of 4294967295 bytes exceeds the receiver's limit of 4194304 bytes"
        },
        { "no message", [], StatusCode.Internal, "the request message is missing" },
        { "two messages", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], StatusCode.Internal, "more than one request message came" },
    };

    public async Task InitializeAsync() => _server = await InteropServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Unary_Should_EndWithStatus_When_BodyIs(string what, byte[] body, StatusCode expected, string detail)
    {
        var answer = await RawCall.SendAsync(_server.Address, InteropMethods.Unary.FullName, body);

        Assert.Equal((HttpStatusCode.OK, expected, detail, true), answer);
        await Eventually.TrueAsync(() => _server.Running == 0, what: what);
    }

    [Fact]
    public async Task Unary_Should_EndWithInternal_When_MessageIsNotProtobuf()
    {
        var answer = await RawCall.SendAsync(_server.Address, InteropMethods.Unary.FullName, [0, 0, 0, 0, 2, 0x0a, 0xff]);

        Assert.Equal(StatusCode.Internal, answer.Status);
        Assert.StartsWith("a message is not a Message: ", answer.Detail);
    }

    [Fact]
    public async Task Duplex_Should_EndWithStatusInTrailers_When_SecondFrameIsMalformed()
    {
        var answer = await RawCall.SendAsync(_server.Address, InteropMethods.Duplex.FullName, [0, 0, 0, 0, 0, 9, 0, 0, 0, 0]);

        Assert.Equal((HttpStatusCode.OK, StatusCode.Internal, "a message frame starts with 9, which is no compression flag", false), answer);
    }

    [Theory]
    [InlineData("grpc-timeout", "12 S", "'12 S' is no grpc-timeout")]
    [InlineData("grpc-timeout", "123456789S", "'123456789S' is no grpc-timeout")]
    [InlineData("grpc-timeout", "-1S", "'-1S' is no grpc-timeout")]
    [InlineData("x-data-bin", "!", "metadata 'x-data-bin' is not base64")]
    public async Task Unary_Should_EndWithInternal_When_HeaderIs(string name, string value, string detail)
    {
        var answer = await RawCall.SendAsync(
            _server.Address, InteropMethods.Unary.FullName, [0, 0, 0, 0, 0], headers => headers.TryAddWithoutValidation(name, value));

        Assert.Equal((HttpStatusCode.OK, StatusCode.Internal, detail, true), answer);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/grpc-web")]
    public async Task Unary_Should_AnswerUnsupportedMediaType_When_ItIsNotGrpc(string contentType)
    {
        var answer = await RawCall.SendAsync(_server.Address, InteropMethods.Unary.FullName, [], contentType: contentType);

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, (StatusCode?)null), (answer.Http, answer.Status));
    }

    [Fact]
    public async Task Unimplemented_Should_AnswerNotFound_When_ItIsNotGrpc()
    {
        var answer = await RawCall.SendAsync(_server.Address, "/some/thing", [], contentType: "text/plain");

        Assert.Equal(HttpStatusCode.NotFound, answer.Http);
    }

    [Fact]
    public async Task Unimplemented_Should_AnswerNotFound_When_TheMethodIsNotPost()
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_server.Address, "/some/thing"))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };

        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Unary_Should_HideReason_When_HandlerThrowsAnythingElse()
    {
        await using var server = await InteropServer.StartAsync(more: app => app.MapGrpcUnary<Message, Message>(
            InteropMethods.Missing, (_, _) => throw new InvalidOperationException("password=1234")));

        var answer = await RawCall.SendAsync(server.Address, InteropMethods.Missing.FullName, [0, 0, 0, 0, 0]);

        Assert.Equal((HttpStatusCode.OK, StatusCode.Unknown, "the handler failed", true), answer);
    }

    [Fact]
    public async Task Unary_Should_AnswerClientBeforeHandlerReturns_When_DeadlinePasses()
    {
        var time = new ManualTime();
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await InteropServer.StartAsync(more: app => app.MapGrpcUnary<Message, Message>(
            InteropMethods.Missing,
            async (_, _) =>
            {
                started.SetResult();
                await release.Task;
                return new Message();
            },
            new GrpcServerOptions { TimeProvider = time }));
        var answering = RawCall.SendAsync(
            server.Address, InteropMethods.Missing.FullName, [0, 0, 0, 0, 0], headers => headers.Add("grpc-timeout", "3S"));
        await started.Task;

        time.Advance(TimeSpan.FromSeconds(3));
        var answer = await answering;

        Assert.Equal((HttpStatusCode.OK, StatusCode.DeadlineExceeded, "deadline exceeded", true), answer);
        Assert.Equal(1, server.Running);
        release.SetResult();
        await Eventually.TrueAsync(() => server.Running == 0);
    }

    [Fact]
    public async Task ServerStream_Should_LetGo_When_DeadlinePassesWhileClientDoesNotRead()
    {
        var time = new ManualTime();
        await using var server = await InteropServer.StartAsync(new GrpcServerOptions { TimeProvider = time });
        using var channel = GrpcChannel.ForAddress(server.Address, new GrpcChannelOptions { TimeProvider = new ManualTime(time.GetUtcNow()) });
        using var call = channel.CreateCallInvoker().AsyncServerStreamingCall(
            InteropMethods.ServerStream,
            CallOptions.Within(TimeSpan.FromMinutes(1), time, CancellationToken.None),
            new Message { Count = 4000, Size = 10_000 });
        await Stable.ValueAsync(() => Task.FromResult(server.Service.Sent));
        Assert.Equal(1, server.Running);

        time.Advance(TimeSpan.FromMinutes(1));

        await Eventually.TrueAsync(() => server.Running == 0);
        Assert.Equal(1, server.Service.Cancelled);
    }
}
