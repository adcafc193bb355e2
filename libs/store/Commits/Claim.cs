namespace HybridMesh.Store.Commits;

/// <summary>Names that a resource keeps for its holder: in one space no two holders have claims that cover a name in common.</summary>
/// <param name="Space">What the names are in; claims of different spaces never meet.</param>
/// <param name="Holder">Whose they are; claims of one holder may overlap.</param>
/// <param name="Pattern">
/// <c>scope/name</c>; <c>*</c> as the scope means all of them, and <c>*</c> as the name's last character means every name that starts so.
/// </param>
public sealed record Claim(string Space, string Holder, string Pattern)
{
    /// <summary>The scope that means all of them.</summary>
    internal const string AnyScope = "*";

    internal string Scope => Pattern[..Slash];

    internal bool IsPrefix => Pattern.EndsWith('*');

    /// <summary>The name, or what names start with.</summary>
    internal string Name => Pattern[(Slash + 1)..^(IsPrefix ? 1 : 0)];

    private int Slash => Pattern.IndexOf('/', StringComparison.Ordinal);

    /// <summary>True when the other is another holder's and covers a name that this covers too.</summary>
    internal bool Crosses(Claim other) =>
        Space == other.Space
        && Holder != other.Holder
        && (Scope == AnyScope || other.Scope == AnyScope || Scope == other.Scope)
        && (Covers(other.Name) || other.Covers(Name));

    private bool Covers(string name) => IsPrefix ? name.StartsWith(Name, StringComparison.Ordinal) : name == Name;
}
