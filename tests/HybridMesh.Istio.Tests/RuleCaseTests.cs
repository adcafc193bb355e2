using HybridMesh.Istio.Tests.Support;

namespace HybridMesh.Istio.Tests;

/// <summary>Every mistake of <c>cases</c> is found where it is, and the change beside it is accepted.</summary>
public sealed class RuleCaseTests
{
    public static TheoryData<string> Names => [.. RuleCase.All.Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Validate_Should_NameTheRuleAndThePlace_When_OneThingIsWrong(string name)
    {
        var seeded = RuleCase.All.Single(item => item.Name == name);

        var found = seeded.Validate(seeded.Fail);

        Assert.Contains(found, violation => violation.Rule == seeded.Rule && violation.Path == seeded.Path);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Validate_Should_FindNothing_When_TheChangeIsAllowed(string name)
    {
        var seeded = RuleCase.All.Single(item => item.Name == name);

        var found = seeded.Validate(seeded.Pass);

        Assert.Empty(found);
    }
}
