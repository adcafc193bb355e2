using System.Net;
using HybridMesh.Identity;
using HybridMesh.Proxy.Tests.Support;
using Microsoft.AspNetCore.Http;
using Xunit;
using MeshTls = HybridMesh.Discovery.Gateway.MeshTls;

namespace HybridMesh.Proxy.Tests.Traffic;

/// <summary>Two engines, tier 1 and tier 2, and mutual TLS between them.</summary>
public sealed class MeshTests : IAsyncLifetime
{
    private const string EdgeIds = "spiffe://hybridmesh.local/clusters/edge/namespaces/t1/gateways/*";
    private const string ServerIds = "spiffe://hybridmesh.local/clusters/cluster1/namespaces/demo/gateways/*";

    private TestMesh _mesh = null!;
    private TestUpstream _service = null!;

    public async Task InitializeAsync()
    {
        _mesh = await TestMesh.CreateAsync();
        _service = await TestUpstream.StartAsync("servicea", context => context.Response.WriteAsync(
            $"{context.Request.Host} {context.Request.Headers["X-Forwarded-For"]} {context.Request.Headers["X-Forwarded-Proto"]}"));
    }

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        _mesh.Dispose();
    }

    [Fact]
    public async Task Request_Should_PassBothTiers_When_EachIsWhomTheOtherMeans()
    {
        await using var tier2 = await Tier2Async(EdgeIds);
        await using var tier1 = await Tier1Async(tier2, ServerIds);
        var answer = await tier1.GetAsync();

        Assert.Equal($"{Wire.Host} 127.0.0.1, 127.0.0.1 http", answer.Body.Replace("127.0.0.1,127", "127.0.0.1, 127"));
    }

    [Theory]
    [InlineData("spiffe://hybridmesh.local/clusters/cluster2/namespaces/demo/gateways/*")]
    [InlineData("spiffe://hybridmesh.local/clusters/cluster1/namespaces/demo/gateways/i2")]
    public async Task Request_Should_NotBeSent_When_TheServerIsAnother(string serverIds)
    {
        await using var tier2 = await Tier2Async(EdgeIds);
        await using var tier1 = await Tier1Async(tier2, serverIds);
        var answer = await tier1.GetAsync();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "upstream-unreachable", 0), (answer.Status, answer.Reason, _service.Requests));
        Assert.StartsWith("TLS failed", tier1.Engine.Destinations().Single().Reason);
    }

    [Theory]
    [InlineData("spiffe://hybridmesh.local/clusters/edge/namespaces/other/gateways/*")]
    [InlineData(null)]
    public async Task Request_Should_NotArrive_When_ThePeerIsNotAllowed(string? allowed)
    {
        await using var tier2 = await Tier2Async(allowed is null ? [] : [allowed]);
        await using var tier1 = await Tier1Async(tier2, ServerIds);
        var answer = await tier1.GetAsync();

        Assert.NotEqual(HttpStatusCode.OK, answer.Status);
        Assert.Equal(0, _service.Requests);
    }

    [Fact]
    public async Task Request_Should_NotArrive_When_TheRootsDiffer()
    {
        using var otherMesh = await TestMesh.CreateAsync();
        await using var tier2 = await Tier2Async(EdgeIds);
        await using var tier1 = await Tier1Async(tier2, ServerIds, otherMesh.Gateway("edge", "t1"));

        Assert.Equal("upstream-unreachable", (await tier1.GetAsync()).Reason);
        Assert.Equal(0, _service.Requests);
    }

    [Fact]
    public async Task Request_Should_NotArrive_When_TheClientShowsNoCertificate()
    {
        await using var tier2 = await Tier2Async(EdgeIds);
        using var http = new HttpClient(new SocketsHttpHandler
        {
            SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null },
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{tier2.Engine.Addresses[Wire.Mesh15443]}/")
        {
            Headers = { Host = Wire.Host },
        };

        await Assert.ThrowsAsync<HttpRequestException>(() => http.SendAsync(request));
        Assert.Equal(0, _service.Requests);
    }

    [Fact]
    public async Task Request_Should_BeRefusedOnAnOpenConnection_When_ThePeerIsNoLongerAllowed()
    {
        await using var tier2 = await Tier2Async(EdgeIds);
        await using var tier1 = await Tier1Async(tier2, ServerIds);
        var before = await tier1.GetAsync();
        await tier2.ApplyAsync(Wire.Mesh());
        var after = await tier1.GetAsync();
        await tier2.ApplyAsync(Wire.Mesh(EdgeIds));
        var again = await tier1.GetAsync();

        Assert.Equal(
            [(HttpStatusCode.OK, null), (HttpStatusCode.Forbidden, "peer-not-allowed"), (HttpStatusCode.OK, null)],
            new[] { before, after, again }.Select(answer => (answer.Status, answer.Reason)));
    }

    [Fact]
    public async Task Listener_Should_BeRefused_When_TheGatewayHasNoIdentity()
    {
        await using var gateway = new TestGateway();
        var refusals = await gateway.Engine.Configuration.ApplyAsync(Wire.Update(Wire.Mesh(EdgeIds)), CancellationToken.None);

        Assert.Equal("this gateway has no identity in the mesh", Assert.Single(refusals).Message);
    }

    private async Task<TestGateway> Tier2Async(params string[] allowed)
    {
        var gateway = new TestGateway(credentials: _mesh.Gateway("cluster1", "demo"));
        await gateway.ApplyAsync(
            Wire.Mesh(allowed), Wire.Backend("service", _service.Address), Wire.Route(Wire.Mesh15443, Wire.Host, Wire.Forward(("service", 1))));
        return gateway;
    }

    private async Task<TestGateway> Tier1Async(TestGateway tier2, string serverIds, IMeshCredentials? credentials = null)
    {
        var gateway = new TestGateway(credentials: credentials ?? _mesh.Gateway("edge", "t1"));
        var tls = new MeshTls { Sni = Wire.Host, ServerIds = { serverIds } };
        await gateway.ApplyAsync(
            Wire.Http(),
            Wire.Backend("clusters/cluster1", tls, tier2.Engine.Addresses[Wire.Mesh15443].ToString()),
            Wire.Route(Wire.Forward(("clusters/cluster1", 1))));
        return gateway;
    }
}
