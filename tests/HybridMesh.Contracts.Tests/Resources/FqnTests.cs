using HybridMesh.Contracts.Resources;
using Xunit;

namespace HybridMesh.Contracts.Tests.Resources;

public sealed class FqnTests
{
    [Theory]
    [InlineData("organizations/acme", true)]
    [InlineData("organizations/acme/tenants/retail", true)]
    [InlineData("organizations/acme/tenants", false)]
    [InlineData("organizations", false)]
    [InlineData("", false)]
    [InlineData("/", false)]
    [InlineData("organizations/", false)]
    [InlineData("/acme", false)]
    [InlineData("/organizations/acme/tenants", false)]
    [InlineData("organizations//tenants/retail", false)]
    [InlineData("organizations/acme/tenants/", false)]
    public void TryParse_Should_TakePairs_When_NoSegmentIsEmpty(string text, bool isFqn) =>
        Assert.Equal(isFqn, Fqn.TryParse(text, null, out _));

    [Theory]
    [InlineData("organizations/acme", "organizations", "acme", null)]
    [InlineData("organizations/acme/tenants/retail", "tenants", "retail", "organizations/acme")]
    [InlineData("o/a/t/b/w/c", "w", "c", "o/a/t/b")]
    public void Parts_Should_BeThoseOfTheLastPair_When_AnFqnIsTakenApart(string text, string collection, string name, string? parent)
    {
        var fqn = Fqn.Parse(text, null);

        Assert.Equal((collection, name, parent), (fqn.Collection, fqn.Name, fqn.Parent?.Value));
        Assert.Equal(fqn, fqn.Parent?.Child(collection, name) ?? Fqn.Root(collection, name));
    }

    [Fact]
    public void Parts_Should_BeEmpty_When_NothingIsNamed() =>
        Assert.Equal(("", "", null, null), (default(Fqn).Collection, default(Fqn).Name, default(Fqn).Parent?.Value, default(Fqn).Ancestor("tenants")?.Value));

    [Theory]
    [InlineData("organizations", "organizations/acme")]
    [InlineData("tenants", "organizations/acme/tenants/retail")]
    [InlineData("workspaces", "organizations/acme/tenants/retail/workspaces/tenants")]
    [InlineData("retail", null)]
    [InlineData("tenant", null)]
    public void Ancestor_Should_BeTheNearestOfTheCollection_When_ThereIsOne(string collection, string? expected) =>
        Assert.Equal(expected, Fqn.Parse("organizations/acme/tenants/retail/workspaces/tenants", null).Ancestor(collection)?.Value);
}
