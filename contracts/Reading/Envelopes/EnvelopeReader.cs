using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Reading.Binding;
using HybridMesh.Contracts.Reading.Documents;
using HybridMesh.Contracts.Reading.Nodes;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Reading.Envelopes;

/// <summary>Makes a resource of one object whose kind is known: metadata, spec, structural rules.</summary>
/// <param name="log">Of the document.</param>
/// <param name="prefix">Path of the object in the document; empty unless it is an item of a list.</param>
/// <param name="options">How to read.</param>
/// <param name="expected">What the request says; null for a file.</param>
internal sealed class EnvelopeReader(DocumentLog log, string prefix, ReadOptions options, Expectation? expected)
{
    private readonly BindContext _context = new(log, prefix) { AllowsUnknownFields = options.AllowUnknownFields };

    /// <summary>The object; null when its name is not known. It may be used only when nothing was refused.</summary>
    public ResourceInput? Read(MappingNode root, KindDescriptor kind)
    {
        var shape = RecordShape.For(kind.SpecType);
        var warned = log.Warnings.Count;
        var metadata = EnvelopeMetadata.Read(Map(root, "metadata"), shape, _context);
        var split = new SpecSplit(Map(root, "spec") ?? new MappingNode([], root.Place), shape);
        var ancestors = new AncestorReader(metadata, kind, expected, MetadataPlace(root), _context);
        var fqn = ancestors.Read();
        CheckFqn(fqn, metadata.FindText("fqn"), "metadata.fqn");
        CheckFqn(fqn, split.Find("fqn"), "spec.fqn");
        var described = ReadMetadata(metadata, split, ancestors);
        var etag = EtagReader.Read(metadata, split.Find("etag"), _context);
        var spec = BindSpec(split.Spec, kind, shape, root);
        NoteSuccessor(kind, root);
        if (fqn is null)
        {
            return null;
        }

        var resource = kind.Normalize(new Resource { Fqn = fqn.Value, Kind = kind, Metadata = described, Spec = spec });
        return new ResourceInput(resource, log.PositionOf(root.Place)) { ExpectedEtag = etag, Warnings = [.. log.Warnings.Skip(warned)] };
    }

    private ResourceMetadata ReadMetadata(EnvelopeMetadata metadata, SpecSplit split, AncestorReader ancestors) =>
        new()
        {
            DisplayName = DescriptionReader.Read(
                "displayName",
                metadata.FindText("displayName"),
                split.Find("displayName") ?? split.Find("display_name"),
                DescriptionReader.LongestDisplayName,
                _context),
            Description = DescriptionReader.Read(
                "description", metadata.FindText("description"), split.Find("description"), DescriptionReader.LongestDescription, _context),
            Labels = metadata.FindMap("labels"),
            Annotations = ancestors.OtherAnnotations,
        };

    private IResourceSpec BindSpec(MappingNode node, KindDescriptor kind, RecordShape shape, MappingNode root)
    {
        _context.Path.Push("spec");
        var spec = (IResourceSpec)RecordBinder.Bind(node, shape, _context)!;
        _context.Path.Pop();
        foreach (var violation in kind.Validate(spec))
        {
            var path = Prefixes.Join(prefix, violation.Path);
            if (!IsConsequence(path, violation))
            {
                log.Refuse(path, violation.Code, violation.Message, PathText.PlaceOf(root, violation.Path));
            }
        }

        return spec;
    }

    // A value that could not be read is not there for the validator, which would call it missing; and whether servers can share a port
    // is not known while one of them is not.
    private bool IsConsequence(string path, Violation violation) =>
        _context.RefusedPaths.Any(refused => violation.Code == ErrorCatalog.PortConflict || IsAtOrBelow(path, refused));

    private static bool IsAtOrBelow(string path, string refused) =>
        path.StartsWith(refused, StringComparison.Ordinal) && (path.Length == refused.Length || path[refused.Length] is '.' or '[');

    private void CheckFqn(Fqn? computed, ScalarNode? written, string path)
    {
        if (computed is { } fqn && written is { Text.Length: > 0 } && written.Text != fqn.Value)
        {
            var message = $"says {written.Description}, but name and ancestors say '{fqn}'";
            _context.Refuse(Prefixes.Join(prefix, path), ErrorCatalog.Contradiction, message, written.Place);
        }
    }

    private void NoteSuccessor(KindDescriptor kind, MappingNode root)
    {
        if (kind.Successor is { } successor && KindCatalog.FindById($"{kind.Area}/{successor}") is not null)
        {
            log.Warn(
                Prefixes.Join(prefix, "kind"), ErrorCatalog.DeprecatedKind, $"{kind.Kind} works, but new objects should be a {successor}", root.Place);
        }
    }

    private MappingNode? Map(MappingNode root, string key)
    {
        var node = root.FindIgnoringCase(key);
        if (node is null or MappingNode or ScalarNode { IsNull: true })
        {
            return node as MappingNode;
        }

        _context.Refuse(Prefixes.Join(prefix, key), ErrorCatalog.WrongType, $"must be a map, was {node.Description}", node.Place);
        return null;
    }

    private static Place MetadataPlace(MappingNode root) => PathText.PlaceOf(root, "metadata");
}
