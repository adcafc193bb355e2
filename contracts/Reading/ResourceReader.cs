using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Reading.Envelopes;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.Contracts.Reading;

/// <summary>
/// Reads what users write: YAML of any number of documents, or JSON. Never throws for any input; reports every violation of every
/// document with its place.
/// </summary>
public static class ResourceReader
{
    /// <summary>Reads the objects of a file or of the body of an apply. Objects of other systems are skipped with a note.</summary>
    public static ReadResult Read(string text, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ReadSession(options, expected: null).Read(text);
    }

    /// <summary>Reads UTF-8; other encodings are refused.</summary>
    public static ReadResult Read(ReadOnlyMemory<byte> utf8, ReadOptions options) => new ReadSession(options, expected: null).Read(utf8.Span);

    /// <summary>
    /// Reads the one object of a PUT. What <paramref name="target"/> says (kind, name, ancestors) may be left out of the body; what is
    /// given must agree with it.
    /// </summary>
    public static ReadResult ReadOne(ReadOnlyMemory<byte> utf8, Fqn target, KindDescriptor kind, ReadOptions options) =>
        new ReadSession(options, new Expectation(kind, target.Parent, target.Name)).Read(utf8.Span);

    /// <summary>
    /// Reads the one object of a POST to a collection: the name comes from the body; kind and ancestors may be left out of it, and must
    /// agree where given. <paramref name="parent"/> is null for the root collection.
    /// </summary>
    public static ReadResult ReadNew(ReadOnlyMemory<byte> utf8, Fqn? parent, KindDescriptor kind, ReadOptions options) =>
        new ReadSession(options, new Expectation(kind, parent, Name: null)).Read(utf8.Span);
}
