using FsCheck;
using FsCheck.Fluent;
using HybridMesh.Contracts.Reading;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Writing;
using Xunit;

namespace HybridMesh.Contracts.Tests.Properties;

/// <summary>Whatever a spec may hold survives every form it is written in.</summary>
public sealed class RoundTripTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    [Fact]
    public void Document_Should_ReadBackAsTheSame_When_Written() =>
        Prop.ForAll(Seeds, seed =>
        {
            var resource = SpecGenerator.Resource(seed);
            var document = ResourceJson.WriteDocument(resource);

            var again = ResourceJson.ReadDocument(resource.Fqn, resource.Kind, document, server: null);

            Assert.Empty(again.UnknownFields);
            Assert.Equal(document, ResourceJson.WriteDocument(again));
        }).Check(Runs.Of(1000));

    [Fact]
    public void Yaml_Should_ReadBackAsTheSame_When_Written() =>
        Prop.ForAll(Seeds, seed => AssertReadsBack(seed, ResourceYaml.Write)).Check(Runs.Of(1000));

    [Fact]
    public void Json_Should_ReadBackAsTheSame_When_Written() =>
        Prop.ForAll(Seeds, seed => AssertReadsBack(seed, resource => ResourceJson.WriteIndented(ResourceJson.ToEnvelope(resource))))
            .Check(Runs.Of(1000));

    private static void AssertReadsBack(int seed, Func<Resource, string> write)
    {
        var resource = SpecGenerator.Resource(seed);
        var text = write(resource);

        var result = ResourceReader.Read(text, ReadOptions.Default);

        // Generated values obey the types, not the rules of names, hosts and selectors: only validators may complain.
        var ofValidator = resource.Kind.Validate(resource.Spec).Select(violation => (violation.Path, violation.Code));
        Assert.Equal([], result.Violations.Select(violation => (violation.Path, violation.Code)).Except(ofValidator));
        Assert.Equal(ResourceJson.WriteDocument(resource), ResourceJson.WriteDocument(Assert.Single(result.Resources)));
    }
}
