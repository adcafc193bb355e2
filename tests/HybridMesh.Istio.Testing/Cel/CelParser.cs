using HybridMesh.Istio.Testing.Cel.Nodes;

namespace HybridMesh.Istio.Testing.Cel;

/// <summary>Parses an expression, weakest operator first. What it does not know is refused here, not when a rule runs.</summary>
internal sealed class CelParser
{
    private static readonly string[] Comparisons = ["==", "!=", "<", "<=", ">", ">=", "in"];

    private readonly CelCursor _tokens;

    private CelParser(string text) => _tokens = new CelCursor(CelTokens.Read(text));

    /// <exception cref="NotSupportedException">The expression uses something that is not implemented.</exception>
    public static CelNode Parse(string text)
    {
        var parser = new CelParser(text);
        var result = parser.Expression();
        parser._tokens.Take(CelTokenKind.End);
        return result;
    }

    private CelNode Expression()
    {
        var test = Or();
        if (!_tokens.Accept("?"))
        {
            return test;
        }

        var then = Or();
        _tokens.Expect(":");
        return new ConditionNode(test, then, Expression());
    }

    private CelNode Or()
    {
        var left = And();
        while (_tokens.Accept("||"))
        {
            left = new LogicNode(left, And(), Deciding: true);
        }

        return left;
    }

    private CelNode And()
    {
        var left = Comparison();
        while (_tokens.Accept("&&"))
        {
            left = new LogicNode(left, Comparison(), Deciding: false);
        }

        return left;
    }

    private CelNode Comparison()
    {
        var left = Sum();
        while (_tokens.Next is { Kind: CelTokenKind.Operator or CelTokenKind.Name } next && Comparisons.Contains(next.Text))
        {
            left = new OperatorNode(_tokens.Take().Text, left, Sum());
        }

        return left;
    }

    private CelNode Sum()
    {
        var left = Unary();
        while (_tokens.Next is { Kind: CelTokenKind.Operator, Text: "+" or "-" })
        {
            left = new OperatorNode(_tokens.Take().Text, left, Unary());
        }

        return left;
    }

    private CelNode Unary() => _tokens.Accept("!") ? new NotNode(Unary()) : Member(Primary());

    private CelNode Member(CelNode target)
    {
        while (true)
        {
            if (_tokens.Accept("."))
            {
                var name = _tokens.Take(CelTokenKind.Name);
                target = _tokens.Accept("(") ? Call(name, target) : new SelectNode(target, CelNames.Unescape(name));
            }
            else if (_tokens.Accept("["))
            {
                target = new IndexNode(target, Expression());
                _tokens.Expect("]");
            }
            else
            {
                return target;
            }
        }
    }

    private CelNode Primary()
    {
        var token = _tokens.Take();
        switch (token.Kind)
        {
            case CelTokenKind.Text:
                return new LiteralNode(token.Text);
            case CelTokenKind.Number when !token.Text.Contains('.'):
                return new LiteralNode(long.Parse(token.Text));
            case CelTokenKind.Name when token.Text is "true" or "false":
                return new LiteralNode(token.Text == "true");
            case CelTokenKind.Name when _tokens.Accept("("):
                return token.Text == "has" ? Has() : Call(token.Text, null);
            case CelTokenKind.Name:
                return new NameNode(token.Text);
            case CelTokenKind.Operator when token.Text == "[":
                return new ListNode(Arguments("]"));
            case CelTokenKind.Operator when token.Text == "{":
                _tokens.Expect("}");
                return new LiteralNode(new Dictionary<string, object?>());
            case CelTokenKind.Operator when token.Text == "(":
                var inner = Expression();
                _tokens.Expect(")");
                return inner;
            default:
                throw CelCursor.Unexpected(token);
        }
    }

    private HasNode Has() => Arguments(")") is [SelectNode field] ? new HasNode(field) : throw CelCursor.Unexpected(_tokens.Next);

    private CelNode Call(string name, CelNode? target)
    {
        var arguments = Arguments(")");
        if (target is not null && MacroNode.Known.Contains(name) && arguments is [NameNode variable, var body])
        {
            return new MacroNode(name, target, variable.Name, body);
        }

        return CelFunctions.Has(name)
            ? new CallNode(name, target is null ? arguments : [target, .. arguments])
            : throw new NotSupportedException($"CEL function {name}");
    }

    private List<CelNode> Arguments(string end)
    {
        var arguments = new List<CelNode>();
        while (!_tokens.Accept(end))
        {
            arguments.Add(Expression());
            if (_tokens.Next.Text != end)
            {
                _tokens.Expect(",");
            }
        }

        return arguments;
    }
}
