using System.Text.Json.Serialization;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Store.Revisions;

namespace HybridMesh.ManagementApi.Features.Revisions;

/// <summary>One revision of the log.</summary>
/// <param name="Revision">Its number.</param>
/// <param name="Author">Who made it.</param>
/// <param name="Message">Why.</param>
/// <param name="CreatedAt">The database's time of the commit.</param>
/// <param name="Hash">Chain hash, over this revision and all before it.</param>
/// <param name="Changes">What it did.</param>
internal sealed record RevisionBody(
    long Revision, string Author, string Message, DateTimeOffset CreatedAt, string Hash, IReadOnlyList<ChangeBody> Changes)
{
    public static RevisionBody Of(RevisionEntry entry) =>
        new(entry.Revision, entry.Author, entry.Message, entry.CreatedAt, entry.Hash, [.. entry.Changes.Select(ChangeBody.Of)]);
}

/// <summary>What a revision did to one resource.</summary>
/// <param name="Fqn">The resource.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Action">created, updated or deleted.</param>
internal sealed record ChangeBody(string Fqn, string Kind, string Action)
{
    // A kind of a newer release is shown by its id.
    public static ChangeBody Of(Change change) =>
        new(change.Fqn, KindCatalog.FindById(change.Kind)?.Kind ?? change.Kind, change.Action.ToString().ToLowerInvariant());
}

/// <summary>Some revisions.</summary>
/// <param name="Items">In the order asked for.</param>
internal sealed record RevisionPageBody(IReadOnlyList<RevisionBody> Items);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RevisionBody))]
[JsonSerializable(typeof(RevisionPageBody))]
internal sealed partial class RevisionJson : JsonSerializerContext;
