using FsCheck;
using FsCheck.Fluent;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Reading;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Writing;
using Xunit;

namespace HybridMesh.Contracts.Tests.Properties;

/// <summary>What the API accepts, of every kind, survives being written, stored, read and written again.</summary>
public sealed class AcceptedTests
{
    private static readonly ServerFields Server = new(Guid.Empty, new Etag("e"), 7, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);

    [Fact]
    public void Accepted_Should_SurviveWriteReadWrite_When_ItIsStored()
    {
        var texts = new HashSet<string>();
        var kinds = new HashSet<string>();

        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var text = ResourceYaml.Write(AcceptedResources.Of(seed));
            var written = Accept(text);
            var document = ResourceJson.WriteDocument(written);
            var read = ResourceJson.ReadDocument(written.Fqn, written.Kind, document, Server);

            Assert.Equal(document, ResourceJson.WriteDocument(read));
            Assert.Equal(document, ResourceJson.WriteDocument(Accept(ResourceYaml.Write(read))));
            Assert.Equal(document, ResourceJson.WriteDocument(Accept(ResourceJson.WriteIndented(ResourceJson.ToEnvelope(read)))));
            texts.Add(text);
            kinds.Add(written.Kind.Id);
        }).Check(Runs.Of(1_500));

        Assert.Equal(KindCatalog.All.Count, kinds.Count);
        Assert.True(texts.Count > 1_400, $"only {texts.Count} of the resources were different ones");
    }

    private static Resource Accept(string text)
    {
        var result = ResourceReader.Read(text, ReadOptions.Default);
        Assert.Empty(result.Violations);
        return Assert.Single(result.Resources);
    }
}
