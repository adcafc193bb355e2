using System.Text;
using HybridMesh.Contracts.Errors;
using HybridMesh.Testing.Golden;
using HybridMesh.Testing.Systems;
using Xunit;

namespace HybridMesh.Contracts.Tests.Errors;

public sealed class ErrorCatalogTests
{
    [Fact]
    public void Codes_Should_BeUniqueAndComplete_When_TheTableIsRead()
    {
        Assert.Distinct(ErrorCatalog.All.Select(code => code.Code));
        Assert.All(ErrorCatalog.All, code =>
        {
            Assert.Matches("^HM-[1-9][0-9]{3}$", code.Code);
            Assert.DoesNotContain("", new[] { code.Title, code.Cause, code.Advice });
            Assert.Same(code, ErrorCatalog.Find(code.Code));
        });
    }

    [Fact]
    public void Reference_Should_BeCurrent_When_CodesChange() =>
        GoldenFile.Verify(Path.Combine(RepositoryRoot.Path, "docs", "reference", "errors.md"), Page());

    private static string Page()
    {
        var page = new StringBuilder("""
            # Codes

            Every error, warning, finding and state of a target has a code that never changes its meaning. This page is made from
            `contracts/Errors` by the tests of contracts (`UPDATE_GOLDEN=1` rewrites it).

            | code | HTTP | what | why | what to do |
            |---|---|---|---|---|

            """);
        foreach (var code in ErrorCatalog.All)
        {
            var status = code.Status == 0 ? code.Severity.ToString().ToLowerInvariant() : code.Status.ToString();
            page.Append($"| {code.Code} | {status} | {Cell(code.Title)} | {Cell(code.Cause)} | {Cell(code.Advice)} |\n");
        }

        return page.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|").Replace("<", "&lt;").Replace("*", "\\*");
}
