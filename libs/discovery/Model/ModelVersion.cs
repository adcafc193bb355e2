using Google.Protobuf;

namespace HybridMesh.Discovery;

/// <summary>A point in the life of the whole mesh model.</summary>
/// <param name="Revision">Place in the revision log; 0 before the first.</param>
/// <param name="Hash">Hash of that revision, lower-case hex; tells a restored database's revision from the lost one of the same number.</param>
/// <param name="RegistryVersion">Place in what clusters reported.</param>
public readonly record struct ModelVersion(long Revision, string Hash, long RegistryVersion)
{
    /// <summary>Before everything.</summary>
    public static ModelVersion None { get; } = new(0, string.Empty, 0);

    /// <summary>
    /// True when, on one chain of revisions, this is older than the other. Says nothing about whether both are on one chain: that
    /// needs the log.
    /// </summary>
    public bool IsBehind(ModelVersion other) =>
        Revision < other.Revision || (Revision == other.Revision && RegistryVersion < other.RegistryVersion);

    /// <summary>For people: <c>revision@hash+registry</c>, the hash shortened to 8 digits.</summary>
    public override string ToString() =>
        $"{Revision}@{(Hash is { Length: > 8 } ? Hash[..8] : Hash ?? string.Empty)}+{RegistryVersion}";

    /// <summary>As a message.</summary>
    public Wire.ModelVersion ToWire() => new()
    {
        Revision = Revision,
        Hash = ByteString.CopyFrom(Convert.FromHexString(Hash ?? string.Empty)),
        RegistryVersion = RegistryVersion,
    };

    /// <summary>From a message; null when there is none.</summary>
    public static ModelVersion? FromWire(Wire.ModelVersion? message) =>
        message is null ? null : new ModelVersion(message.Revision, Convert.ToHexStringLower(message.Hash.Span), message.RegistryVersion);
}
