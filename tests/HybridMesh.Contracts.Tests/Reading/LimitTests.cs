using System.Text;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading;
using Xunit;

namespace HybridMesh.Contracts.Tests.Reading;

/// <summary>Input made to hurt is refused at its first excess, by name, without a crash and without much work.</summary>
public sealed class LimitTests
{
    private const int TenMegabytes = 10 * 1024 * 1024;

    private static readonly ReadOptions Roomy = new() { Limits = new ReadLimits { MaxBytes = 64 * 1024 * 1024 } };

    public static TheoryData<string> Nestings =>
    [
        "[", "{a: ", "[{a: ", "{\"a\":", "[[", "- ", "- - ", "&a [",
    ];

    [Fact]
    public void Read_Should_RefuseTheSize_When_InputIsLargerThanTheLimit()
    {
        var result = ResourceReader.Read(new string('[', TenMegabytes), ReadOptions.Default);

        var violation = Assert.Single(result.Violations);
        Assert.Equal(ErrorCatalog.BodyTooLarge, violation.Code);
    }

    [Theory]
    [MemberData(nameof(Nestings))]
    public void Read_Should_RefuseTheDepth_When_TenMegabytesAreNested(string opening)
    {
        var text = new StringBuilder().Insert(0, opening, TenMegabytes / opening.Length).ToString();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var result = ResourceReader.Read(text, Roomy);

        Assert.Equal([ErrorCatalog.TooDeep], result.Violations.Select(violation => violation.Code).Distinct());
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < 8 * TenMegabytes, $"refused only after a tree of {allocated} bytes was built"); // copies of the text itself are 4
    }

    [Fact]
    public void Read_Should_RefuseTheDepth_When_KeysAreIndentedDeeper()
    {
        var text = string.Join('\n', Enumerable.Range(0, 200).Select(depth => new string(' ', depth) + "a:"));

        var result = ResourceReader.Read(text, Roomy);

        Assert.Equal(ErrorCatalog.TooDeep, Assert.Single(result.Violations).Code);
    }

    [Fact]
    public void Read_Should_RefuseTheExpansion_When_AliasesMultiply()
    {
        var laughs = Enumerable.Range(1, 30).Select(n => $"a{n}: &a{n} [{string.Join(", ", Enumerable.Repeat($"*a{n - 1}", 10))}]");
        var text = "a0: &a0 [lol]\n" + string.Join('\n', laughs) + "\n";

        var result = ResourceReader.Read(text, Roomy);

        Assert.Equal(ErrorCatalog.TooManyValues, Assert.Single(result.Violations).Code);
    }

    [Fact]
    public void Read_Should_RefuseTheDepth_When_AliasesNest()
    {
        var steps = Enumerable.Range(1, 100).Select(n => $"a{n}: &a{n} [*a{n - 1}]");
        var text = "a0: &a0 [x]\n" + string.Join('\n', steps) + "\n";

        var result = ResourceReader.Read(text, Roomy);

        Assert.Equal(ErrorCatalog.TooDeep, Assert.Single(result.Violations).Code);
    }

    [Fact]
    public void Read_Should_RefuseTheText_When_AValueIsTooLong()
    {
        var text = $"apiVersion: api.tsb.tetrate.io/v2\nkind: Organization\nmetadata: {{name: acme, description: {new string('x', 2 * 1024 * 1024)}}}\n";

        var result = ResourceReader.Read(text, Roomy);

        Assert.Equal(ErrorCatalog.TooLong, Assert.Single(result.Violations).Code);
    }

    [Theory]
    [InlineData("yaml")]
    [InlineData("list")]
    public void Read_Should_RefuseTheNumber_When_ThereAreTooManyDocuments(string form)
    {
        var options = new ReadOptions { Limits = new ReadLimits { MaxDocuments = 3 } };
        var documents = Enumerable.Range(0, 5).Select(n => $"{{apiVersion: api.tsb.tetrate.io/v2, kind: Organization, metadata: {{name: n{n}}}}}");
        var text = form == "yaml"
            ? string.Join("\n---\n", documents)
            : $"{{apiVersion: v1, kind: List, items: [{string.Join(',', documents)}]}}";

        var result = ResourceReader.Read(text, options);

        Assert.Equal(ErrorCatalog.TooManyDocuments, Assert.Single(result.Violations).Code);
    }

    [Fact]
    public void Read_Should_CountTheRest_When_ThereAreMoreViolationsThanAreListed()
    {
        var options = new ReadOptions { Limits = new ReadLimits { MaxViolations = 10 } };
        var unknown = string.Join('\n', Enumerable.Range(0, 25).Select(n => $"  x{n}: 1"));

        var result = ResourceReader.Read($"apiVersion: api.tsb.tetrate.io/v2\nkind: Organization\nmetadata: {{name: acme}}\nspec:\n{unknown}\n", options);

        Assert.Equal(10, result.Violations.Count);
        Assert.Equal(15, result.UnlistedViolations);
    }

    [Fact]
    public void Read_Should_TakeAll_When_ThereAreTenThousandObjects()
    {
        var documents = Enumerable.Range(0, 10_000)
            .Select(n => $"apiVersion: api.tsb.tetrate.io/v2\nkind: Tenant\nmetadata: {{organization: acme, name: n{n}}}\n");
        var text = string.Join("---\n", documents);

        var result = ResourceReader.Read(text, ReadOptions.Default);

        Assert.Empty(result.Violations);
        Assert.Equal(10_000, result.Inputs.Count);
    }
}
