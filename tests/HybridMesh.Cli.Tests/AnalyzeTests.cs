using HybridMesh.Cli.Api;
using HybridMesh.Cli.Commands;
using HybridMesh.Cli.Output;
using Xunit;

namespace HybridMesh.Cli.Tests;

public sealed class AnalyzeTests
{
    [Theory]
    [InlineData("ERROR", "new", "error", 3)]
    [InlineData("ERROR", "present", "error", 3)]
    [InlineData("ERROR", "gone", "error", 0)]
    [InlineData("WARNING", "new", "error", 0)]
    [InlineData("WARNING", "new", "warning", 3)]
    [InlineData("ERROR", "new", "warning", 3)]
    [InlineData("INFO", "new", "warning", 0)]
    public void ExitCodeOf_Should_FollowTheWorstThatStays_When_FailOnIsNamed(string severity, string change, string failOn, int expected) =>
        Assert.Equal(expected, AnalyzeCommand.ExitCodeOf(Answer(Found(severity, change)), failOn));

    [Fact]
    public void Write_Should_ShowFindingsAdviceAndChanges_When_ThereAreSome()
    {
        var (output, error) = (new StringWriter(), new StringWriter());

        AnalysisTable.Write(new Terminal(output, error), Answer(Found("WARNING", "new"), Found("ERROR", "gone")));

        Assert.Equal(
            """
            SEVERITY   CODE      CHANGE   RESOURCE                           FINDING
            WARNING    HM-5001   new      organizations/o spec.clusters[0]   there is no cluster 'c9'
            ERROR      HM-5001   gone     organizations/o spec.clusters[0]   there is no cluster 'c9'

            HM-5001: Create the cluster.

            clusters/edge/gateways/t1/app=a
              + GatewayBackend b
              ~ GatewayRoute r
              - GatewayListener l

            """,
            output.ToString());
        Assert.Equal("revision 7: 0 errors, 1 warnings, 0 notes; 3 resources of 1 targets would change\n", error.ToString());
    }

    private static AnalyzeAnswer Answer(params DraftFinding[] findings) => new(
        7, findings, 0, [new TargetChange("clusters/edge/gateways/t1/app=a", ["GatewayBackend b"], ["GatewayRoute r"], ["GatewayListener l"])]);

    private static DraftFinding Found(string severity, string change) => new(
        "HM-5001", severity, "organizations/o", "spec.clusters[0]", "there is no cluster 'c9'", "Create the cluster.", null, change);
}
