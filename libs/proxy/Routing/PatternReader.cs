using System.Text.RegularExpressions;

namespace HybridMesh.Proxy.Routing;

/// <summary>Makes regular expressions that cannot be used to hold the gateway up: no backtracking, bounded length and automaton.</summary>
internal static class PatternReader
{
    /// <summary>Longest accepted pattern, in characters.</summary>
    public const int MaxLength = 1024;

    private const int MaxAutomatonSize = 10_000;

    static PatternReader() =>
        // The runtime's own bound, off by default: "(a{1000}){1000}" would be built in full.
        AppContext.SetData("REGEX_NONBACKTRACKING_MAX_AUTOMATA_SIZE", MaxAutomatonSize);

    /// <summary>Reads a pattern; null with the rule that it breaks.</summary>
    public static Regex? Read(string pattern, out string? problem)
    {
        problem = null;
        if (pattern.Length > MaxLength)
        {
            problem = $"the regular expression has {pattern.Length} characters, at most {MaxLength} are allowed";
            return null;
        }

        try
        {
            return new Regex($@"\A(?:{pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (RegexParseException invalid)
        {
            problem = $"'{pattern}' is not a regular expression: {invalid.Error}";
        }
        catch (NotSupportedException)
        {
            problem = $"'{pattern}' needs backtracking (lookaround, backreference) or is too large; neither is supported";
        }

        return null;
    }
}
