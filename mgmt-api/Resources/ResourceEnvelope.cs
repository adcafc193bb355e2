using System.Text.Json.Nodes;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Writing;
using HybridMesh.Store.Resources;

namespace HybridMesh.ManagementApi.Resources;

/// <summary>A stored resource as users see it.</summary>
internal static class ResourceEnvelope
{
    public static JsonObject Of(StoredResource stored, KindDescriptor kind) => ResourceJson.ToEnvelope(Read(stored, kind));

    public static Resource Read(StoredResource stored, KindDescriptor kind)
    {
        var server = new ServerFields(stored.Uid, new Etag(stored.Etag), stored.Revision, stored.CreatedAt, stored.UpdatedAt);
        return ResourceJson.ReadDocument(Fqn.Parse(stored.Fqn, null), kind, stored.Document, server);
    }
}
