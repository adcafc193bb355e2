using System.Text.RegularExpressions;

namespace HybridMesh.Istio.Testing.Reading;

/// <summary>The way from the root of an object to a value.</summary>
internal readonly partial record struct JsonPath(string Text)
{
    public static JsonPath Root { get; } = new("");

    public JsonPath Field(string name) => this switch
    {
        _ when !Plain().IsMatch(name) => new JsonPath($"{Text}['{name}']"),
        { Text: "" } => new JsonPath(name),
        _ => new JsonPath($"{Text}.{name}"),
    };

    public JsonPath Item(int index) => new($"{Text}[{index}]");

    public override string ToString() => Text.Length == 0 ? "$" : Text;

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_-]*$")]
    private static partial Regex Plain();
}
