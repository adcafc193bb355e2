using System.Text.Json.Nodes;
using HybridMesh.Contracts.Kinds;

namespace HybridMesh.Contracts.Shapes;

/// <summary>JSON Schema of kinds, made from their records and doc comments.</summary>
public static class KindSchema
{
    /// <summary>The schema (draft 2020-12) of a kind's whole envelope, self-contained.</summary>
    public static JsonObject For(KindDescriptor kind) => throw new NotSupportedException();
}
