namespace HybridMesh.Istio.Testing.Cel;

/// <summary>The place in the tokens of an expression.</summary>
internal sealed class CelCursor(IReadOnlyList<CelToken> tokens)
{
    private int _at;

    public CelToken Next => tokens[_at];

    public CelToken Take() => tokens[_at++];

    public string Take(CelTokenKind kind) => Next.Kind == kind ? Take().Text : throw Unexpected(Next);

    /// <summary>Goes past an operator when it is the next token.</summary>
    public bool Accept(string text)
    {
        var accepted = Next.Kind == CelTokenKind.Operator && Next.Text == text;
        _at += accepted ? 1 : 0;
        return accepted;
    }

    public void Expect(string text)
    {
        if (!Accept(text))
        {
            throw Unexpected(Next);
        }
    }

    public static NotSupportedException Unexpected(CelToken token) => new($"CEL token \"{token.Text}\" is not expected here");
}
