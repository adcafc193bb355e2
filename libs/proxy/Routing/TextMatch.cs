using System.Text.RegularExpressions;

namespace HybridMesh.Proxy.Routing;

/// <summary>A condition on a text. Case counts.</summary>
internal abstract class TextMatch
{
    private TextMatch()
    {
    }

    public abstract bool IsMatch(string text);

    /// <summary>The whole text.</summary>
    public sealed class Exact(string wanted) : TextMatch
    {
        public override bool IsMatch(string text) => string.Equals(text, wanted, StringComparison.Ordinal);
    }

    /// <summary>How the text begins: characters, not path segments, as in Envoy and Istio ("/foo" covers "/foobar").</summary>
    public sealed class Prefix(string wanted) : TextMatch
    {
        public string Wanted => wanted;

        public override bool IsMatch(string text) => text.StartsWith(wanted, StringComparison.Ordinal);
    }

    /// <summary>A regular expression over the whole text, as in Envoy; linear in the text's length.</summary>
    public sealed class Pattern(Regex regex) : TextMatch
    {
        public override bool IsMatch(string text) => regex.IsMatch(text);
    }
}
