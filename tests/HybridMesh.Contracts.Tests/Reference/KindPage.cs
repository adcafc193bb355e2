using System.Text;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Shapes;
using HybridMesh.Contracts.Tests.Cases;

namespace HybridMesh.Contracts.Tests.Reference;

/// <summary>The reference page of one kind, from its descriptor, its record and its example.</summary>
internal static class KindPage
{
    /// <summary>Below <c>docs/reference</c>.</summary>
    public static string PathOf(KindDescriptor kind) => $"kinds/{kind.Id}.md";

    public static string Of(KindDescriptor kind)
    {
        var spec = RecordShape.For(kind.SpecType);
        var page = new StringBuilder($"# {kind.Kind}\n\n{Markdown.Prose(DocComments.Of(kind.SpecType)!)}\n\n");
        if (kind.Successor is { } successor)
        {
            page.Append($"**Deprecated**: it works; new objects should be a {LinkTo(successor)}.\n\n");
        }

        page.Append(KindFacts.Of(kind));
        page.Append($"\n## Example\n\n```yaml\n{File.ReadAllText(CaseFolder.ExampleOf(kind)).TrimEnd()}\n```\n");
        page.Append($"\n## spec\n\n{RecordSection.Of(spec)}");
        foreach (var part in SpecParts.Of(spec))
        {
            page.Append($"\n### {part.Type.Name}\n\n{Markdown.Prose(DocComments.Of(part.Type) ?? "")}\n\n");
            page.Append(part.Form == ValueForm.Enum ? RecordSection.Of(part) : RecordSection.Of(part.Record));
        }

        page.Append("\nMade from `contracts`; see [how](../../README.md).\n");
        return page.ToString();

        string LinkTo(string name) => KindCatalog.FindById($"{kind.Area}/{name}") is { } other ? $"[{name}]({other.Kind}.md)" : Markdown.Code(name);
    }
}
