using System.Collections.Frozen;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace HybridMesh.Contracts.Shapes;

/// <summary>The doc comments of this assembly's types, from the XML file that the compiler puts beside it; empty where it is absent.</summary>
internal static partial class DocComments
{
    private static readonly Lazy<FrozenDictionary<string, string>> Summaries = new(Load);

    public static string? Of(Type type) => Summaries.Value.GetValueOrDefault($"T:{type.FullName}");

    public static string? Of(PropertyInfo property) => Summaries.Value.GetValueOrDefault($"P:{property.DeclaringType!.FullName}.{property.Name}");

    public static string? OfEnumValue(Type type, string name) => Summaries.Value.GetValueOrDefault($"F:{type.FullName}.{name}");

    private static FrozenDictionary<string, string> Load()
    {
        var file = Path.Combine(AppContext.BaseDirectory, typeof(DocComments).Assembly.GetName().Name + ".xml");
        if (!File.Exists(file))
        {
            return FrozenDictionary<string, string>.Empty;
        }

        return XDocument.Load(file)
            .Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .ToFrozenDictionary(member => member.Attribute("name")!.Value, member => Text(member.Element("summary")!));
    }

    // <c>x</c> becomes `x`, as in Markdown; references become the last part of their name.
    private static string Text(XElement summary)
    {
        var parts = summary.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement { Name.LocalName: "see" } see => see.Attribute("cref")?.Value.Split('.')[^1] ?? see.Value,
            XElement element => element.Value,
            _ => node.ToString(),
        });
        return Blanks().Replace(System.Net.WebUtility.HtmlDecode(string.Concat(parts)), " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
