using HybridMesh.ManagementApi.Features.Status;
using Xunit;

namespace HybridMesh.ManagementApi.Tests.Features;

public sealed class DocumentPartTests
{
    private const string Document = """{"metadata":{"displayName":"a"},"spec":{"network":"dmz","list":[1]}}""";

    [Theory]
    [InlineData(Document, "", "present")]
    [InlineData(null, "", null)]
    [InlineData(null, "spec.network", null)]
    [InlineData(Document, "spec.network", "\"dmz\"")]
    [InlineData(Document, "spec.other", null)]
    [InlineData(Document, "spec.list", "[1]")]
    [InlineData(Document, "spec.list.deeper", null)]
    public void Of_Should_BeThePartAsText_When_ItIsThere(string? document, string path, string? expected) =>
        Assert.Equal(expected, DocumentPart.Of(document, path));
}
