using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Reading.Binding;
using HybridMesh.Contracts.Reading.Nodes;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Rules;

namespace HybridMesh.Contracts.Reading.Envelopes;

/// <summary>Computes the FQN of an object from its metadata, its annotations and what the request says.</summary>
internal sealed class AncestorReader(EnvelopeMetadata metadata, KindDescriptor kind, Expectation? expected, Place place, BindContext context)
{
    private readonly IReadOnlyDictionary<string, string> _annotations = metadata.FindMap("annotations");

    /// <summary>The annotations that do not stand for the hierarchy.</summary>
    public IReadOnlyDictionary<string, string> OtherAnnotations =>
        _annotations.Where(pair => AnnotationKeys.AncestorOf(pair.Key) is null).ToDictionary();

    /// <summary>The FQN; null when something of it is missing or refused.</summary>
    public Fqn? Read()
    {
        RefuseStrangers();
        Fqn? parent = null;
        var isComplete = true;
        foreach (var ancestor in kind.Lineage.SkipLast(1))
        {
            var name = NameOf(ancestor);
            isComplete &= name is not null;
            parent = isComplete ? Append(parent, ancestor, name!) : null;
        }

        var own = OwnName();
        return isComplete && own is not null ? Append(parent, kind, own) : null;
    }

    private static Fqn Append(Fqn? parent, KindDescriptor kind, string name) =>
        parent?.Child(kind.Collection, name) ?? Fqn.Root(kind.Collection, name);

    private string? OwnName()
    {
        var written = metadata.FindText("name");
        var names = new List<Claim>();
        Add(names, expected?.Name, "the path of the request", place);
        Add(names, written?.Text, metadata.PathOf("name"), written?.Place ?? place);
        if (kind.MetadataKey is { } key)
        {
            // "kind: Tenant, metadata: {name: retail, tenant: retail}" says the same twice.
            var again = metadata.FindText(key);
            Add(names, again?.Text, metadata.PathOf(key), again?.Place ?? place);
        }

        return names.Count > 0 ? Agree("name", names, isRequest: expected?.Name is not null) : RefuseMissing("name", "");
    }

    private string? NameOf(KindDescriptor ancestor)
    {
        var key = ancestor.MetadataKey!;
        var claims = new List<Claim>();
        Add(claims, expected?.Parent?.Ancestor(ancestor.Collection)?.Name, "the path of the request", place);
        AddWritten(claims, key, ancestor);
        AddAnnotations(claims, ancestor);
        if (claims.Count > 0)
        {
            return Agree(key, claims, isRequest: expected?.Parent is not null);
        }

        var noun = ancestor.Kind.ToLowerInvariant();
        return RefuseMissing(key, $": the {noun} that the {kind.Kind} belongs to (or the annotation {AnnotationKeys.For(ancestor)})");
    }

    private string? RefuseMissing(string key, string reason)
    {
        // What is there in the wrong form was refused for that.
        var written = metadata.Find(key);
        if (written is null or ScalarNode)
        {
            context.Refuse(metadata.PathOf(key), ErrorCatalog.RequiredField, $"'{key}' is required{reason}", written?.Place ?? place);
        }

        return null;
    }

    private void AddWritten(List<Claim> claims, string key, KindDescriptor ancestor)
    {
        var written = metadata.FindText(key);
        Add(claims, written?.Text, metadata.PathOf(key), written?.Place ?? place);
        if (ancestor.TypedMetadataKey is { } typed && metadata.FindText(typed) is { } typedName)
        {
            Add(claims, typedName.Text, metadata.PathOf(typed), typedName.Place);
            context.Log.Warn(metadata.PathOf(typed), ErrorCatalog.OldSpelling, $"write '{key}' instead of '{typed}'", typedName.Place);
        }
    }

    private void AddAnnotations(List<Claim> claims, KindDescriptor ancestor)
    {
        foreach (var (annotation, value) in _annotations)
        {
            var key = AnnotationKeys.AncestorOf(annotation);
            if (key is null || (key != ancestor.MetadataKey && key != ancestor.TypedMetadataKey))
            {
                continue;
            }

            Add(claims, value, $"the annotation {annotation}", PlaceOfAnnotation(annotation));
            if (key != (ancestor.TypedMetadataKey ?? ancestor.MetadataKey))
            {
                var path = metadata.PathOf("annotations");
                var message = $"write {AnnotationKeys.For(ancestor)} instead of {annotation}";
                context.Log.Warn(path, ErrorCatalog.OldSpelling, message, PlaceOfAnnotation(annotation));
            }
        }
    }

    // Ancestors that this kind does not have: a slip that would otherwise put the object somewhere unexpected.
    private void RefuseStrangers()
    {
        var known = kind.Lineage.SelectMany(ancestor => new[] { ancestor.MetadataKey, ancestor.TypedMetadataKey }).ToHashSet();
        var parents = Listing.Of(kind.Lineage.SkipLast(1).Select(ancestor => ancestor.TypedMetadataKey ?? ancestor.MetadataKey!), "and");
        var belongs = parents.Length == 0 ? "it is a root" : $"it belongs to {parents}";
        foreach (var key in MetadataKeys.Ancestors.Where(key => !known.Contains(key)))
        {
            if (metadata.Find(key) is { } node)
            {
                context.Refuse(metadata.PathOf(key), ErrorCatalog.Contradiction, $"the kind {kind.Kind} has no '{key}': {belongs}", node.Place);
            }
        }

        foreach (var annotation in _annotations.Keys.Where(annotation => AnnotationKeys.AncestorOf(annotation) is { } key && !known.Contains(key)))
        {
            var message = $"the kind {kind.Kind} has no '{AnnotationKeys.AncestorOf(annotation)}' (annotation {annotation}): {belongs}";
            context.Refuse(metadata.PathOf("annotations"), ErrorCatalog.Contradiction, message, PlaceOfAnnotation(annotation));
        }
    }

    private string? Agree(string key, List<Claim> claims, bool isRequest)
    {
        var first = claims[0];
        if (claims.FirstOrDefault(claim => claim.Name != first.Name) is { } other)
        {
            var message = $"'{key}' is '{ScalarNode.Shorten(first.Name)}' by {first.Source} and '{ScalarNode.Shorten(other.Name)}' by {other.Source}";
            context.Refuse(metadata.PathOf(key), ErrorCatalog.Contradiction, message, other.Place);
            return null;
        }

        if (!isRequest && NameRule.Check(metadata.PathOf(key), first.Name) is { } violation)
        {
            context.Refuse(violation.Path, violation.Code, violation.Message, first.Place);
            return null;
        }

        return first.Name;
    }

    private static void Add(List<Claim> claims, string? name, string source, Place place)
    {
        if (!string.IsNullOrEmpty(name))
        {
            claims.Add(new Claim(name, source, place));
        }
    }

    private Place PlaceOfAnnotation(string annotation) =>
        (metadata.Find("annotations") as MappingNode)?.Entries.FirstOrDefault(entry => entry.Name == annotation)?.Value.Place ?? place;

    private sealed record Claim(string Name, string Source, Place Place);
}
