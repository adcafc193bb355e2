using System.Text.Json;
using HybridMesh.Cli.Commands;
using HybridMesh.Cli.Output;
using Xunit;

namespace HybridMesh.Cli.Tests;

public sealed class EffectiveTests
{
    [Fact]
    public void Write_Should_ShowWhereEachIsSet_When_ATableIsWanted()
    {
        var output = new StringWriter();
        using var answer = JsonDocument.Parse(
            """
            {"fqn":"organizations/o/clusters/c","revision":3,"values":[
              {"path":"network","value":"dmz","origin":{"fqn":"organizations/o/clusters/c","path":"spec.network"}},
              {"path":"reachableClusters","value":["d"],"origin":null}]}
            """);

        EffectiveCommand.Write(new Terminal(output, TextWriter.Null), answer.RootElement, OutputFormats.Table);

        Assert.Equal(
            """
            SETTING             VALUE   SET BY                       AT
            network             dmz     organizations/o/clusters/c   spec.network
            reachableClusters   ["d"]   -                            -

            """,
            output.ToString());
    }
}
