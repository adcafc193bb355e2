using System.Text.Json.Nodes;
using HybridMesh.Grpc.Tests.Support;
using HybridMesh.Testing.Time;

namespace HybridMesh.Grpc.Tests;

/// <summary>A grpc-js client against our server.</summary>
public sealed class NodeClientTests : IAsyncLifetime
{
    private NodePeer _node = null!;
    private InteropServer _server = null!;

    public async Task InitializeAsync()
    {
        _node = await NodePeer.StartAsync();
        _server = await InteropServer.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _node.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Unary_Should_EchoMessageAndMetadata_When_BothAreSent()
    {
        string[][] metadata = [["x-text", "a value"], ["x-bytes-bin", Convert.ToBase64String([0, 1, 254, 255])]];

        var call = await CallAsync(new { method = "Unary", metadata, requests = new[] { new { text = "hello" } } });

        Assert.Equal((StatusCode.OK, "hello"), (call.Status, call.Texts.Single()));
        Assert.Equal([["x-bytes-bin", "AAH+/w=="], ["x-text", "a value"]], call.Headers);
        Assert.Equal([["x-trailing-bytes-bin", "AAH+/w=="], ["x-trailing-text", "a value"]], call.Trailers);
    }

    [Theory]
    [InlineData("Unary")]
    [InlineData("ServerStream")]
    [InlineData("ClientStream")]
    [InlineData("Duplex")]
    public async Task AnyKind_Should_EndWithStatusDetailAndTrailers_When_HandlerThrowsRpcException(string method)
    {
        var call = await CallAsync(new
        {
            method,
            metadata = new string[][] { ["x-text", "kept"] },
            requests = new[] { new { code = (int)StatusCode.FailedPrecondition, detail = "100 % naïve — 漢字\n" } },
        });

        Assert.Equal((StatusCode.FailedPrecondition, "100 % naïve — 漢字\n"), (call.Status, call.Details));
        Assert.Equal([["x-trailing-text", "kept"]], call.Trailers);
    }

    [Fact]
    public async Task ServerStream_Should_DeliverAll_When_ThousandMessagesAreSent()
    {
        var call = await CallAsync(new { method = "ServerStream", requests = new[] { new { text = "n", count = 1000, size = 100 } } });

        Assert.Equal((StatusCode.OK, 1000, 100_000L, 999), (call.Status, call.Count, call.Bytes, (int)call.Last!["count"]!));
    }

    [Fact]
    public async Task ServerStream_Should_EndWithStatusAfterMessages_When_HandlerFailsLate()
    {
        var call = await CallAsync(new { method = "ServerStream", requests = new[] { new { count = 3, code = 9, detail = "late" } } });

        Assert.Equal((StatusCode.FailedPrecondition, "late", 3), (call.Status, call.Details, call.Count));
    }

    [Fact]
    public async Task ClientStream_Should_CountAll_When_ClientSendsMany()
    {
        var requests = Enumerable.Repeat(new { payload = Convert.ToBase64String(new byte[30]) }, 500);

        var call = await CallAsync(new { method = "ClientStream", requests });

        Assert.Equal((StatusCode.OK, 500), (call.Status, (int)call.Last!["count"]!));
    }

    [Fact]
    public async Task Duplex_Should_AnswerEachInTurn_When_ClientWaitsForEachAnswer()
    {
        var requests = Enumerable.Range(0, 20).Select(i => new { text = $"m{i}" });

        var call = await CallAsync(new { method = "Duplex", pingPong = true, requests });

        Assert.Equal(StatusCode.OK, call.Status);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"m{i}"), call.Texts);
    }

    [Fact]
    public async Task Unary_Should_SeeDeadline_When_ClientSetsOne()
    {
        var call = await CallAsync(new { method = "Unary", deadlineMs = 20_000, requests = new[] { new { text = "x" } } });

        Assert.InRange((int)call.Last!["milliseconds_left"]!, 10_000, 20_000);
    }

    [Theory]
    [InlineData("Unary")]
    [InlineData("ServerStream")]
    public async Task AnyKind_Should_EndHandler_When_DeadlinePasses(string method)
    {
        var call = await CallAsync(new { method, deadlineMs = 1500, requests = new[] { new { text = "wait" } } });

        Assert.Equal(StatusCode.DeadlineExceeded, call.Status);
        await HandlerHasEndedAsync();
    }

    [Theory]
    [InlineData("Unary")]
    [InlineData("ServerStream")]
    public async Task AnyKind_Should_EndHandler_When_ClientCancels(string method)
    {
        var calling = CallAsync(new { method, name = "c", requests = new[] { new { text = "wait" } } });
        await Eventually.TrueAsync(() => _server.Service.Waiting == 1);
        await _node.RunAsync("cancel", new JsonObject { ["name"] = "c" });
        var call = await calling;

        Assert.Equal(StatusCode.Cancelled, call.Status);
        await HandlerHasEndedAsync();
    }

    [Fact]
    public async Task Duplex_Should_EndHandler_When_ClientCancelsInTheMiddle()
    {
        var requests = Enumerable.Repeat(new { text = "stay" }, 20);

        var call = await CallAsync(new { method = "Duplex", cancelAfter = 3, leaveOpen = true, requests });

        Assert.Equal(StatusCode.Cancelled, call.Status);
        await HandlerHasEndedAsync();
    }

    [Fact]
    public async Task ServerStream_Should_HoldSenderBack_When_ClientStopsReading()
    {
        // grpc-js takes everything in until its first read, so it reads one and pauses.
        var calling = CallAsync(new { method = "ServerStream", name = "c", pauseAfter = 1, requests = new[] { new { count = 400, size = 100_000 } } });
        var sentUnread = await Stable.ValueAsync(() => Task.FromResult(_server.Service.Sent));
        await _node.RunAsync("read", new JsonObject { ["name"] = "c" });
        var call = await calling;

        Assert.InRange(sentUnread, 1, 100);
        Assert.Equal((StatusCode.OK, 400, 40_000_000L), (call.Status, call.Count, call.Bytes));
    }

    [Theory]
    [InlineData(4_000_000, StatusCode.OK)]
    [InlineData(4_194_305, StatusCode.ResourceExhausted)]
    public async Task Unary_Should_HoldToReceiveLimit_When_RequestIsLarge(int size, StatusCode expected)
    {
        var requests = new[] { new { payload = Convert.ToBase64String(new byte[size]) } };

        var call = await CallAsync(new { method = "Unary", requests });

        Assert.Equal(expected, call.Status);
        await Eventually.TrueAsync(() => _server.Running == 0);
    }

    [Fact]
    public async Task Missing_Should_BeUnimplemented_When_MethodIsNotMapped()
    {
        var call = await CallAsync(new { method = "Missing", requests = new[] { new { text = "x" } } });

        Assert.Equal((StatusCode.Unimplemented, "no method /hybridmesh.tests.v1.Interop/Missing here"), (call.Status, call.Details));
    }

    [Fact]
    public async Task Unary_Should_RefuseCleanly_When_ClientCompresses()
    {
        var channel = new Dictionary<string, int> { ["grpc.default_compression_algorithm"] = 2 };

        var call = await CallAsync(new { method = "Unary", channel, requests = new[] { new { text = new string('x', 1000) } } });

        Assert.Equal((StatusCode.Unimplemented, "compression 'gzip' is not supported; send identity"), (call.Status, call.Details));
    }

    [Fact]
    public async Task Unary_Should_Work_When_ServerSpeaksTls()
    {
        using var certificate = TestCertificate.Create();
        await using var server = await InteropServer.StartAsync(certificate: certificate);
        var tls = new { certificate = certificate.ExportCertificatePem() };

        var call = await NodeCall.MakeAsync(_node, server, new { method = "Unary", tls, requests = new[] { new { text = "safe" } } });

        Assert.Equal((StatusCode.OK, "safe"), (call.Status, call.Texts.Single()));
    }

    private async Task HandlerHasEndedAsync() => _ = await Eventually.ValueAsync(
        () => Task.FromResult((_server.Service.Cancelled, _server.Running)), counts => counts is { Cancelled: 1, Running: 0 });

    private Task<NodeCall> CallAsync(object command) => NodeCall.MakeAsync(_node, _server, command);
}
