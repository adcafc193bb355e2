using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using HybridMesh.Store.Commits;
using HybridMesh.Store.Tests.Support;
using Npgsql;
using Xunit;

namespace HybridMesh.Store.Tests.Commits;

public sealed class CanonicalJsonTests : StoreTest
{
    [Theory]
    [InlineData("""{ "b":1, "a":{"y":[],"x":{}} }""", """{"a":{"x":{},"y":[]},"b":1}""")]
    [InlineData("""{"s":"\u0041\n\t\"\\\/é\ud83d\ude00"}""", """{"s":"A\u000a\u0009\"\\/é😀"}""")]
    [InlineData("""{"B":1,"a":2,"A":3}""", """{"A":3,"B":1,"a":2}""")]
    public void OfObject_Should_GiveOneText_When_TheValueIsTheSame(string document, string expected) =>
        Assert.Equal(expected, CanonicalJson.OfObject(document));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.0e5", "0")]
    [InlineData("1.50", "1.5")]
    [InlineData("15e-1", "1.5")]
    [InlineData("-12E+3", "-12000")]
    [InlineData("0.00120", "0.0012")]
    [InlineData("1200e-2", "12")]
    [InlineData("5e-3", "0.005")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    public void Number_Should_BePlain_When_WrittenInAnyWay(string text, string expected) => Assert.Equal(expected, CanonicalNumber.Of(text));

    [Fact]
    public void OfObject_Should_NotChange_When_TheDocumentWentThroughJsonb()
    {
        using var connection = new NpgsqlConnection(Store.Database.ConnectionString);
        connection.Open();

        Prop.ForAll(Objects().ToArbitrary(), document =>
        {
            using var command = new NpgsqlCommand("SELECT $1::jsonb::text", connection) { Parameters = { new() { Value = document } } };
            var canonical = CanonicalJson.OfObject(document);
            return CanonicalJson.OfObject((string)command.ExecuteScalar()!) == canonical && CanonicalJson.OfObject(canonical) == canonical;
        }).QuickCheckThrowOnFailure();
    }

    private static Gen<string> Objects() => Gen.Sized(size => Value(Math.Min(size, 12))).Select(value => $$"""{"root": {{value}}}""");

    private static Gen<string> Value(int size)
    {
        var leaf = Gen.OneOf(Text(), Number(), Gen.Elements("true", "false", "null", "{ }", "[ ]"));
        if (size <= 1)
        {
            return leaf;
        }

        var inner = Value(size / 3);
        var list = inner.ListOf(3).Select(items => $"[{string.Join(" , ", items)}]");
        var map = inner.ListOf(3).SelectMany(values => Text().ListOf(3).Select(keys => Map(keys, values)));
        return Gen.OneOf(leaf, list, map);
    }

    private static Gen<string> Text() =>
        ArbMap.Default.GeneratorFor<string>()
            .Select(text => text is null ? "" : new string([.. text.Where(letter => letter != '\0' && !char.IsSurrogate(letter))]))
            .Select(text => JsonSerializer.Serialize(text));

    private static Gen<string> Number() =>
        from digits in Gen.Choose(-100_000, 100_000)
        from fraction in Gen.Elements("", ".0", ".50", ".001", "e3", "E-4", ".25e+2")
        select $"{digits}{fraction}";

    private static string Map(IEnumerable<string> keys, IEnumerable<string> values) =>
        $"{{{string.Join(" ,", keys.Distinct().Zip(values, (key, value) => $"{key} : {value}"))}}}";
}
