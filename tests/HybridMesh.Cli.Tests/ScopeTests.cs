using HybridMesh.Cli.Commands;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Resources;
using Xunit;

namespace HybridMesh.Cli.Tests;

public sealed class ScopeTests
{
    [Theory]
    [InlineData("organization", null)]
    [InlineData("cluster", "organizations/o")]
    [InlineData("tenant", "organizations/o")]
    [InlineData("workspace", "organizations/o/tenants/t")]
    [InlineData("tier1gateway", "organizations/o/tenants/t/workspaces/w")]
    public void Holding_Should_GoUpToWhatCanHoldTheKind_When_TheScopeIsDeeper(string kind, string? expected)
    {
        var scope = Fqn.Parse("organizations/o/tenants/t/workspaces/w", null);

        Assert.Equal(expected, ScopeOptions.Holding(scope, KindCatalog.FindByName(kind)!)?.Value);
    }

    [Fact]
    public void Holding_Should_StayEverywhere_When_NoScopeIsNamed() =>
        Assert.Null(ScopeOptions.Holding(null, KindCatalog.FindByName("cluster")!));
}
