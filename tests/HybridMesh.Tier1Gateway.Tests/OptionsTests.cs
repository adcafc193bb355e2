using HybridMesh.Hosting;
using HybridMesh.Tier1Gateway.Hosting;
using HybridMesh.Tier1Gateway.Tests.Support;
using Xunit;

namespace HybridMesh.Tier1Gateway.Tests;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("--Gateway:Role=tier3")]
    [InlineData("--Gateway:Role=tier2")]
    [InlineData("--Gateway:Role=tier1 --Gateway:Ports:http=127.0.0.1:0")]
    [InlineData("--Gateway:Role=tier1 --Gateway:Ports:81=8081")]
    [InlineData("--Gateway:Role=tier1 --Gateway:ConnectTimeout=00:10:00")]
    [InlineData("--Gateway:Role=tier1 --Listeners:admin=0.0.0.0:0")]
    public async Task Process_Should_EndAsMisused_When_AnOptionIsWrong(string more)
    {
        var folder = Directory.CreateTempSubdirectory("hybridmesh-gateway-").FullName;
        var arguments = RunningGateway.Arguments(
            folder, new Uri("https://127.0.0.1:1"), more.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(ProcessHost.BadUsage, await ProcessHost.RunAsync(() => GatewayProcess.Build(arguments), CancellationToken.None));
        Directory.Delete(folder, recursive: true);
    }
}
