using System.Runtime.CompilerServices;
using HybridMesh.Istio.Testing;
using HybridMesh.Istio.Testing.Schemas;
using HybridMesh.VerifyCluster;

namespace HybridMesh.Istio.Tests.VerifyCluster;

public sealed class GoldenObjectsTests
{
    [Fact]
    public void Find_Should_GiveObjectsThatTheValidatorTakes_When_TheGoldenCasesAreRead()
    {
        var objects = GoldenObjects.Find(Kinds(), []);

        Assert.NotEmpty(objects);
        Assert.All(objects, item => Assert.NotNull(item.Namespace));
        Assert.All(
            objects.GroupBy(item => (item.Case, item.Target)),
            target => IstioValidator.AssertValid(target.Select(item => item.Content), ChannelOf(target)));
    }

    private static GatewayApiChannel ChannelOf(IEnumerable<GoldenObject> objects) =>
        objects.Any(item => item.Content["kind"]!.GetValue<string>() == "TCPRoute") ? GatewayApiChannel.Experimental : GatewayApiChannel.Standard;

    private static string Kinds([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "kinds"));
}
