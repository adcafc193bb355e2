using HybridMesh.Istio.Testing.Objects;
using HybridMesh.Istio.Testing.Reading;

namespace HybridMesh.Istio.Testing.Webhook.VirtualServices;

/// <summary>A StringMatch; the schema sees to it that there is one kind of match at most.</summary>
internal static class StringMatchRules
{
    private const int MaxRegexLength = 1024;

    public static void Check(LocatedNode match, Violations found, bool mayHaveEmptyPrefix)
    {
        var isEmptyPrefix = match.Has("prefix") && match["prefix"].IsEmpty;
        found.Require(!isEmptyPrefix || mayHaveEmptyPrefix, match["prefix"], "string-match-prefix", "must not be empty");
        if (match.Has("regex"))
        {
            CheckRegex(match["regex"], found);
        }
    }

    public static void CheckRegex(LocatedNode regex, Violations found)
    {
        var isPattern = regex.Text is { Length: > 0 and <= MaxRegexLength } text && (text == "*" || Compiles(text));
        found.Require(isPattern, regex, "string-match-regex", "must be an RE2 pattern of 1 to 1024 characters");
    }

    // The engine without backtracking refuses what RE2 refuses: look-around and back-references.
    private static bool Compiles(string text)
    {
        try
        {
            GoPattern.Compile(text);
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
