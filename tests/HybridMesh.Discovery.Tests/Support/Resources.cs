using Google.Protobuf;

namespace HybridMesh.Discovery.Tests.Support;

/// <summary>Short ways to say keys, resources and snapshots.</summary>
internal static class Resources
{
    public static ResourceKey Backend(string name) => new(TypeUrls.GatewayBackend, name);

    public static ResourceKey Listener(string name) => new(TypeUrls.GatewayListener, name);

    public static ResourceKey Route(string name) => new(TypeUrls.GatewayRoute, name);

    public static VersionedResource Content(string text) => new(ByteString.CopyFromUtf8(text));

    public static VersionedResource Content(int size) => new(ByteString.CopyFrom(new byte[size]));

    public static ModelVersion Revision(long revision) => new(revision, revision.ToString("x16"), 0);

    public static ResourceChange Put(this ResourceKey key, string content) => new(key, Content(content));

    public static ResourceChange Remove(this ResourceKey key) => new(key, null);

    public static TargetSnapshot Snapshot(long revision, params ResourceChange[] resources) =>
        TargetSnapshot.Create(Revision(revision), resources.Select(change => KeyValuePair.Create(change.Key, change.After!)));

    public static TargetSnapshot Then(this TargetSnapshot snapshot, long revision, params ResourceChange[] changes) =>
        snapshot.With(Revision(revision), changes);
}
