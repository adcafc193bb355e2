using System.Text.RegularExpressions;
using HybridMesh.Istio.Tests.Support;

namespace HybridMesh.Istio.Tests;

/// <summary>A rule that no mistake breaks could as well be absent.</summary>
public sealed partial class RuleNameTests
{
    [Theory]
    [InlineData("Webhook", "webhook")]
    [InlineData("Bundles", "bundle")]
    public void Rules_Should_HaveACaseThatBreaksThem_When_TheSourceNamesThem(string folder, string prefix)
    {
        var source = Path.Combine(Root(), "tests", "HybridMesh.Istio.Testing", folder);
        var named = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => RuleName().Matches(File.ReadAllText(file)))
            .Select(match => $"{prefix}: {match.Groups["name"].Value}")
            .ToHashSet();
        var broken = RuleCase.All.Select(seeded => seeded.Rule).Where(rule => rule.StartsWith(prefix, StringComparison.Ordinal));

        Assert.Equal(named.Order(StringComparer.Ordinal), broken.Distinct().Order(StringComparer.Ordinal));
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "HybridMesh.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    // The name is the argument before the message, which says what must be.
    [GeneratedRegex("""
        "(?<name>[a-z]+(?:-[a-z0-9]+)*)",\s*(?:\$?"(?:\\"|[^"])*\b(?:must|needs|may|has|loses)\b|isSocket\s)
        | "(?<name>[a-z]+(?:-[a-z0-9]+)+)"\);
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex RuleName();
}
