namespace HybridMesh.Standalone.Tests;

public sealed class ClusterFileReaderTests
{
    private const string Good = """
        locality: { region: eu, zone: a }
        namespaces: [extra]
        services:
          - name: servicea
            namespace: demo
            labels: { app: servicea }
            ports: [{ number: 80, name: http, protocol: http }]
            endpoints: [{ address: 127.0.0.1, port: 9001 }, { address: host.example, port: 9002, zone: b }]
          - name: two
            namespace: demo
            hostname: two.example.com
            ports: [{ number: 80 }, { number: 443, protocol: https }]
            endpoints: [{ address: "::1", ports: { 80: 1, 443: 2 } }, { address: 10.0.0.1, ports: { 443: 3 } }]
        gateways:
          - namespace: edge
            labels: { istio: ingressgateway }
            meshEndpoints: [{ address: 10.0.0.5, port: 15443 }]
          - { namespace: edge, labels: {}, addressFile: run/gateway.json }
        """;

    [Fact]
    public void Read_Should_GiveEverythingDeclared_When_TheFileIsGood()
    {
        var file = Valid(Good);

        Assert.Equal(new ClusterLocality { Region = "eu", Zone = "a" }, file.Locality);
        Assert.Equal(["demo", "edge", "extra"], file.Namespaces);
        Assert.Equal(["servicea.demo.svc.cluster.local", "two.example.com"], file.Services.Select(service => service.Hostname));
        Assert.Equal([new(80, "tcp-80", "tcp"), new(443, "https-443", "https")], file.Services[1].Ports);
        Assert.Equal([new EndpointAddress("10.0.0.5", 15443)], file.Gateways[0].MeshEndpoints);
        Assert.Equal("/clusters/run/gateway.json", file.Gateways[1].AddressFile);
    }

    [Theory]
    [InlineData("demo", "servicea.demo.svc.cluster.local", 0, "127.0.0.1:9001 host.example:9002")]
    [InlineData("demo", "ServiceA.demo.svc.cluster.local", 80, "127.0.0.1:9001 host.example:9002")]
    [InlineData("demo", "two.example.com", 443, "::1:2 10.0.0.1:3")]
    [InlineData("demo", "two.example.com", 80, "::1:1")]
    [InlineData("demo", "two.example.com", 0, "'two.example.com' has 2 ports and none was named")]
    [InlineData("demo", "two.example.com", 81, "'two.example.com' has no port 81")]
    [InlineData("other", "two.example.com", 80, "no service 'two.example.com' in namespace 'other'")]
    public void Resolve_Should_GiveAddressesOrTheReason_When_Asked(string @namespace, string hostname, int port, string expected)
    {
        var resolution = Valid(Good).Resolve(@namespace, hostname, port);

        Assert.Equal(expected, resolution switch
        {
            ServiceResolution.Found found => string.Join(' ', found.Endpoints.Select(endpoint => $"{endpoint.Address}:{endpoint.Port}")),
            ServiceResolution.Unknown unknown => unknown.Reason,
            _ => null,
        });
    }

    [Theory]
    [InlineData("servces: []", "line 1, column 1: servces: unknown field; known here: locality, namespaces, services, gateways")]
    [InlineData("", "line 1, column 1: the file is empty; a cluster without services says 'services: []'")]
    [InlineData("# only words", "line 1, column 1: the file is empty; a cluster without services says 'services: []'")]
    [InlineData("services:", "line 1, column 10: services: must be a list, is empty")]
    [InlineData("just text", "line 1, column 1: must be a mapping, is 'just text'")]
    [InlineData("namespaces: [Demo]", "line 1, column 14: namespaces[0]: 'Demo' must be a DNS label: a-z, 0-9 and '-', at most 63")]
    [InlineData("services: []\n---\nservices: []", "line 2, column 1: the file must hold one document")]
    [InlineData("namespaces: [&a x, *a]", "line 1, column 14: anchors and aliases are not allowed here")]
    [InlineData("namespaces: !!seq [x]", "line 1, column 13: tags are not allowed here")]
    [InlineData("locality: { region: a, regio: b }", "line 1, column 24: locality.regio: unknown field; known here: region, zone, subZone")]
    [InlineData("gateways: [{ namespace: a, labels: {} }]", "line 1, column 12: gateways[0]: a gateway must have either 'meshEndpoints' or 'addressFile'")]
    [InlineData("gateways: [{ namespace: a, labels: { a: b/c }, addressFile: f }]", "line 1, column 41: gateways[0].labels.a: 'b/c' is not a label's value")]
    public void Read_Should_SayPlaceValueAndRule_When_TheFileIsWrong(string text, string expected)
    {
        Assert.Equal([expected], Violations(text).Select(violation => violation.ToString()));
    }

    [Theory]
    [InlineData("number: 0")]
    [InlineData("number: 65536")]
    [InlineData("number: '80'")]
    [InlineData("number: 8e1")]
    [InlineData("number: 0x50")]
    [InlineData("number: -80")]
    public void Read_Should_RefuseThePort_When_ItIsNoPlainNumberInRange(string number)
    {
        var violation = Assert.Single(Violations($"services: [{{ name: a, namespace: b, ports: [{{ {number} }}] }}]"));

        Assert.Equal("services[0].ports[0].number", violation.Path);
        Assert.StartsWith("must be a port, 1 to 65535, is ", violation.Message);
    }

    [Fact]
    public void Read_Should_ReportEverything_When_MuchIsWrong()
    {
        const string Text = """
            services:
              - name: a
                namespace: b
                ports: [{ number: 80 }, { number: 80, protocol: smtp }]
                endpoints:
                  - { address: 10.0.0.1, port: 1 }
                  - { address: "not an address", ports: { 81: 1 } }
                  - { address: 10.0.0.1 }
              - { name: a, namespace: b }
            """;

        Assert.Equal(
            [
                "services[0].ports[1]: the port '80' is declared twice",
                "services[0].ports[1].protocol: 'smtp' is not one of http, http2, grpc, https, tls, tcp",
                "services[0].endpoints[0].port: the service has several ports: write 'ports', from each of them to the one that is open here",
                "services[0].endpoints[1].address: 'not an address' must be an IP address or a DNS name",
                "services[0].endpoints[1].ports.81: '81' is not a port of the service",
                "services[0].endpoints[2]: an endpoint must have either 'port' or 'ports'",
                "services[1]: 'ports' is missing",
                "services[1]: a service must have a port",
                "services[1]: the service 'b/a' is declared twice",
                "services[1]: the hostname 'a.b.svc.cluster.local' is declared twice",
            ],
            Violations(Text).Select(violation => $"{violation.Path}: {violation.Message}"));
    }

    [Fact]
    public void Read_Should_RefuseDuplicateKeys_When_AFieldIsWrittenTwice()
    {
        var violation = Assert.Single(Violations("namespaces: [a]\nnamespaces: [b]"));

        Assert.Equal(2, violation.Line);
    }

    [Fact]
    public void Read_Should_RefuseWithoutOverflow_When_ItIsNestedWithoutEnd()
    {
        var violation = Assert.Single(Violations("services: " + new string('[', 500_000)));

        Assert.Equal("nested deeper than 16 levels", violation.Message);
    }

    [Fact]
    public void Read_Should_Refuse_When_ItIsTooLong()
    {
        Assert.StartsWith("the file has", Assert.Single(Violations(new string('#', ClusterFileReader.MaxLength + 1))).Message);
    }

    [Theory]
    [InlineData("a:\n  - [", 2, 3)]
    [InlineData("\ta: b", 1, 1)]
    [InlineData("a:\n  'b", 2, 2)]
    [InlineData("a: b: c", 1, 1)]
    public void Read_Should_NameThePlace_When_ItIsNoYaml(string text, int from, int to)
    {
        var violation = Assert.Single(Violations(text));

        Assert.InRange(violation.Line, from, to);
    }

    private static ClusterFile Valid(string text) =>
        Assert.IsType<ClusterFileResult.Valid>(ClusterFileReader.Read(text, "/clusters")).File;

    private static IReadOnlyList<ClusterFileViolation> Violations(string text) =>
        Assert.IsType<ClusterFileResult.Invalid>(ClusterFileReader.Read(text, "/clusters")).Violations;
}
