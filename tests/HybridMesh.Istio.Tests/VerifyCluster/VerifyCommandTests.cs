using System.Runtime.Versioning;
using HybridMesh.VerifyCluster;

namespace HybridMesh.Istio.Tests.VerifyCluster;

[SupportedOSPlatform("linux")]
public sealed class VerifyCommandTests : IDisposable
{
    private const string Expected =
        """
        targets:
          clusters/c1/agent:
            KubernetesManifest networking.istio.io/Gateway/shop/first:
              apiVersion: networking.istio.io/v1
              kind: Gateway
              metadata: {name: first, namespace: shop}
            KubernetesManifest networking.istio.io/Gateway/shop/second:
              apiVersion: networking.istio.io/v1
              kind: Gateway
              metadata: {name: second, namespace: shop, labels: {revision: "8"}}
          clusters/c1/gateways/shop/app=gw:
            GatewayListener HTTP/80: {port: 80}
        findings: []

        """;

    private readonly DirectoryInfo _kinds = Directory.CreateTempSubdirectory("hybridmesh-kinds-");
    private readonly StringWriter _output = new();
    private readonly RecordingKubectl _kubectl = new(refused: "second");

    public VerifyCommandTests()
    {
        WriteCase("Gateways/Things/translate/a", Expected);
        WriteCase("Gateways/Things/translate/b", "targets: {}\nfindings: []\n");
    }

    public void Dispose()
    {
        _kinds.Delete(recursive: true);
        _kubectl.Dispose();
        _output.Dispose();
    }

    [Fact]
    public async Task Run_Should_NameTheObjectThatIsRefused_When_TheServerTakesTheOthers()
    {
        var exit = await RunAsync("--kubeconfig", "/tmp/where", "--context", "test", "--kubectl", _kubectl.Program);

        Assert.Equal(ClusterCheck.SomeRefused, exit);
        Assert.Equal(
            $"""
            installing {RecordingKubectl.MissingDefinition}
            REFUSED Gateway shop/second
              of Gateways/Things/translate/a, for clusters/c1/agent
              Error from server: no
            2 objects of 1 cases: 1 accepted, 1 refused

            """,
            _output.ToString());
    }

    [Fact]
    public async Task Run_Should_PrepareAndCleanUp_When_TheClusterLacksThings()
    {
        await RunAsync("--kubeconfig", "/tmp/where", "--context", "test", "--kubectl", _kubectl.Program);

        const string connection = "--kubeconfig=/tmp/where --context=test --request-timeout=30s ";
        Assert.All(_kubectl.Calls, call => Assert.StartsWith(connection, call));
        Assert.Equal(
            [
                "apply --server-side --filename=-",
                $"wait --for=condition=Established --timeout=30s crd/{RecordingKubectl.MissingDefinition}",
                "get namespace shop --ignore-not-found --output=name",
                "create namespace shop",
                "apply --server-side --validate=strict --dry-run=server --field-manager=hybridmesh-verify --filename=-",
                "apply --server-side --validate=strict --dry-run=server --field-manager=hybridmesh-verify --filename=-",
                "delete namespace shop --ignore-not-found --wait=false",
            ],
            _kubectl.Calls.Select(call => call[connection.Length..]).Where(call => !call.StartsWith("get crd ")));
        Assert.Contains($"name: {RecordingKubectl.MissingDefinition}", _kubectl.Inputs);
        Assert.Contains("""{"name":"second","namespace":"shop","labels":{"revision":"8"}}""", _kubectl.Inputs);
    }

    [Fact]
    public async Task Run_Should_EndWithZero_When_EverythingIsAccepted()
    {
        using var kubectl = new RecordingKubectl(refused: "three");

        Assert.Equal(ClusterCheck.AllAccepted, await RunAsync("--kubeconfig", "/tmp/where", "--kubectl", kubectl.Program));
    }

    [Fact]
    public async Task Run_Should_SayThatTheClusterIsNotPrepared_When_KubectlIsNotThere()
    {
        var exit = await RunAsync("--kubeconfig", "/tmp/where", "--kubectl", "/nowhere/kubectl");

        Assert.Equal(ClusterCheck.NotPrepared, exit);
        Assert.Contains("'/nowhere/kubectl' cannot be run", _output.ToString());
    }

    [Theory]
    [InlineData("--kubeconfig=/tmp/where", "Gateways/Nothing")]
    [InlineData("--nonsense")]
    public async Task Run_Should_RefuseTheCommandLine_When_ItMeansNothing(params string[] arguments) =>
        Assert.NotEqual(0, await RunAsync([.. arguments, "--kubectl", _kubectl.Program]) & 2);

    [Fact]
    public async Task Run_Should_ListEveryObject_When_AskedTo()
    {
        var exit = await RunAsync("--list", "Gateways/Things");

        Assert.Equal(0, exit);
        Assert.Equal(
            """
            Gateways/Things/translate/a  clusters/c1/agent  Gateway shop/first
            Gateways/Things/translate/a  clusters/c1/agent  Gateway shop/second

            """,
            _output.ToString());
    }

    private Task<int> RunAsync(params string[] arguments) =>
        VerifyCommand.RunAsync(VerifyCommand.Create(_kinds.FullName, _output), arguments);

    private void WriteCase(string name, string expected)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_kinds.FullName, name));
        File.WriteAllText(Path.Combine(folder.FullName, "expected.yaml"), expected);
    }
}
