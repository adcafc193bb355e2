using System.Collections.Frozen;
using System.Text.Json;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Writing;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Changes;
using HybridMesh.Store.Resources;
using HybridMesh.Store.Revisions;

namespace HybridMesh.GlobalControlPlane.Following;

/// <summary>From what the store holds to what the model holds.</summary>
internal sealed partial class StoredResources(ILogger<StoredResources> logger)
{
    private static readonly FrozenDictionary<string, KindDescriptor> Kinds = KindCatalog.All.ToFrozenDictionary(kind => kind.Id);

    /// <summary>What a revision did; null for a kind or document of another release, whose outputs stay as they are.</summary>
    public ModelChange? Read(Change change) =>
        change.After is null ? new ResourceChange(Fqn.Parse(change.Fqn, null), null) : Read(change.After);

    /// <summary>A resource as it is; null for a kind or document of another release.</summary>
    public ModelChange? Read(StoredResource stored)
    {
        if (!Kinds.TryGetValue(stored.Kind, out var kind))
        {
            LogUnknownKind(logger, stored.Fqn, stored.Kind);
            return null;
        }

        try
        {
            var fqn = Fqn.Parse(stored.Fqn, null);
            var server = new ServerFields(stored.Uid, new Etag(stored.Etag), stored.Revision, stored.CreatedAt, stored.UpdatedAt);
            var resource = ResourceJson.ReadDocument(fqn, kind, stored.Document, server);
            _ = ResourceFacts.Of(resource); // a document that lacks what the model needs fails here, not in the middle of a step
            return new ResourceChange(fqn, resource);
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or NullReferenceException or ArgumentException)
        {
            LogUnreadable(logger, stored.Fqn, unreadable.Message);
            return null;
        }
    }

    [LoggerMessage(EventId = 2101, Level = LogLevel.Warning, Message = "{Fqn} has the kind {Kind}, which this release does not know: ignored")]
    private static partial void LogUnknownKind(ILogger logger, string fqn, string kind);

    [LoggerMessage(EventId = 2102, Level = LogLevel.Error, Message = "{Fqn} cannot be read, its last good state stays: {Reason}")]
    private static partial void LogUnreadable(ILogger logger, string fqn, string reason);
}
