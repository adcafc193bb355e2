using System.Text.Json;
using System.Text.Json.Nodes;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.Contracts.Writing;

/// <summary>Resources as JSON: the stored document, and the envelope of API answers.</summary>
public static class ResourceJson
{
    /// <summary>
    /// The stored document, <c>{"metadata":{…},"spec":{…}}</c>: what is not set is left out, fields stand in the order of the record, map
    /// entries in ordinal order, so that equal resources give equal text.
    /// </summary>
    public static string WriteDocument(Resource resource) => throw new NotSupportedException();

    /// <summary>
    /// Reads a stored document, tolerantly: unknown fields are kept in <see cref="Resource.UnknownFields"/>, values that cannot be
    /// understood are kept there too and read as not set.
    /// </summary>
    /// <exception cref="JsonException">The text is not a JSON object.</exception>
    public static Resource ReadDocument(Fqn fqn, KindDescriptor kind, string json, ServerFields? server) =>
        throw new NotSupportedException();

    /// <summary>The envelope as users see it: apiVersion, kind, metadata with ancestors and what the server set, spec.</summary>
    public static JsonObject ToEnvelope(Resource resource) => throw new NotSupportedException();
}
