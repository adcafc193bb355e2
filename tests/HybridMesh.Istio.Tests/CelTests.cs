using System.Text.Json.Nodes;
using HybridMesh.Istio.Testing.Cel;

namespace HybridMesh.Istio.Tests;

/// <summary>Expressions have the value that CEL gives them.</summary>
public sealed class CelTests
{
    private const string Self = """
        {"a": {"b": "xyz", "namespace": "n"}, "list": [1, 2, 2], "map": {"k": 1}, "empty": "", "wait": "1.5s"}
        """;

    [Theory]
    [InlineData("self.a.b == 'xyz' && has(self.a.b) && !has(self.a.c)")]
    [InlineData("has(self.empty) && self.empty.size() == 0")]
    [InlineData("self.a.__namespace__ == 'n'")]
    [InlineData("true ? 1 == 1 : self.gone")]
    [InlineData("false && self.gone == 1 || true")]
    [InlineData("self.gone == 1 || true")]
    [InlineData("!(self.gone == 1 && false)")]
    [InlineData("1 + 2 - 3 == 0 && 0 < 1 && 1 <= 1 && !(2 > 2)")]
    [InlineData("self.list.exists_one(x, x == 1) && !self.list.exists_one(x, x == 2)")]
    [InlineData("self.list.all(x, x > 0) && self.list.exists(x, x == 2)")]
    [InlineData("self.list.filter(x, x == 2).size() == 2 && self.list.map(x, x + 1) == [2, 3, 3]")]
    [InlineData("self.list.exists(x, x == 1 || self.gone)")]
    [InlineData("self.map.all(key, key == 'k') && 'k' in self.map && 2 in self.list")]
    [InlineData("self.list[0] == 1 && self.map['k'] == 1 && ({}).size() == 0")]
    [InlineData("self.a.b.substring(1) == 'yz' && self.a.b.substring(0, 1) == 'x' && 'a/b'.split('/')[1] == 'b'")]
    [InlineData("self.a.b.startsWith('x') && self.a.b.endsWith('z') && self.a.b.contains('y')")]
    [InlineData("'a.b'.matches(r\"\"\"^a\\.b$\"\"\") && 'a.b'.matches('^a\\\\.b$') && !'axb'.matches('^a\\\\.b$')")]
    [InlineData("duration(self.wait) > duration('1s') && duration('90m') == duration('1h30m') && duration('0') == duration('0s')")]
    [InlineData("url('https://a/b').getScheme() == 'https' && isURL('/a') && !isURL('a/b')")]
    [InlineData("isIP('10.0.0.1') && isIP('::1') && !isIP('10.1')")]
    [InlineData("int('5') == 5")]
    public void Evaluate_Should_BeTrue_When_TheExpressionHolds(string expression)
    {
        Assert.True(CelParser.Parse(expression).EvaluateBool(Scope));
    }

    [Theory]
    [InlineData("self.gone == 1", "no such key: gone")]
    [InlineData("self.gone == 1 || false", "no such key: gone")]
    [InlineData("self.list.all(x, x > 0 && self.gone)", "no such key: gone")]
    [InlineData("self.list[3] == 1", "no such key: 3")]
    [InlineData("duration('1d') > duration('1s')", "type conversion error: 1d is not a duration")]
    [InlineData("int('http') > 0", "type conversion error: http is not an int")]
    [InlineData("self.a.b.substring(9) == ''", "index out of range: 9-3")]
    [InlineData("self.a.b > 5", "no such overload: String is not ordered with Int64")]
    [InlineData("self.a.b", "no such overload: String is not Boolean")]
    [InlineData("url('a b').getScheme() == ''", "URL parse error: a b")]
    public void Evaluate_Should_SayWhy_When_ThereIsNoValue(string expression, string reason)
    {
        var exception = Assert.Throws<CelException>(() => CelParser.Parse(expression).EvaluateBool(Scope));

        Assert.Equal(reason, exception.Message);
    }

    [Theory]
    [InlineData("self.")]
    [InlineData("self.a b")]
    [InlineData("format('%s')")]
    [InlineData("1 ? 2")]
    [InlineData("has(self)")]
    [InlineData("self # comment")]
    public void Parse_Should_Refuse_When_TheExpressionIsNotKnown(string expression)
    {
        Assert.Throws<NotSupportedException>(() => CelParser.Parse(expression));
    }

    private static CelScope Scope => new("self", CelValue.Of(JsonNode.Parse(Self), null));
}
