namespace HybridMesh.Identity.Tests.Names;

public sealed class LabelSetTests
{
    [Fact]
    public void Equals_Should_IgnoreOrder_When_LabelsAreTheSame()
    {
        var one = LabelSet.Create(new Dictionary<string, string> { ["istio"] = "ingressgateway", ["app"] = "gateway-t1" });
        var other = LabelSet.Create(new Dictionary<string, string> { ["app"] = "gateway-t1", ["istio"] = "ingressgateway" });

        Assert.Equal(one, other);
        Assert.Equal("app=gateway-t1,istio=ingressgateway", one.ToString());
        Assert.Equal("""{"app":"gateway-t1","istio":"ingressgateway"}""", one.ToJson());
    }

    [Theory]
    [InlineData("", "v")]
    [InlineData("-a", "v")]
    [InlineData("a/b/c", "v")]
    [InlineData("a,b", "v")]
    [InlineData("a", "v=1")]
    [InlineData("a", " v")]
    [InlineData("UPPER.example/a", "v")]
    public void TryCreate_Should_Refuse_When_ItIsNoLabel(string key, string value)
    {
        Assert.False(LabelSet.TryCreate([KeyValuePair.Create(key, value)], out _, out var problem));
        Assert.Equal($"'{key}={value}' is not a label", problem);
    }

    [Theory]
    [InlineData("""{"a":1}""")]
    [InlineData("""{"a":"1","a":"2"}""")]
    [InlineData("""["a"]""")]
    [InlineData("""{"a":{}}""")]
    [InlineData("null")]
    [InlineData("{")]
    public void FromJson_Should_Refuse_When_ItIsNoObjectOfStrings(string json)
    {
        Assert.Throws<FormatException>(() => LabelSet.FromJson(json));
    }

    [Fact]
    public void Includes_Should_AskForEveryLabelOfTheSelector_When_Matching()
    {
        var labels = LabelSet.Create(new Dictionary<string, string> { ["app"] = "a", ["tier"] = "1" });

        Assert.True(labels.Includes(LabelSet.Empty));
        Assert.True(labels.Includes(LabelSet.Create(new Dictionary<string, string> { ["app"] = "a" })));
        Assert.False(labels.Includes(LabelSet.Create(new Dictionary<string, string> { ["app"] = "b" })));
    }
}
