using System.Text.Json;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Writing;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Changes;
using HybridMesh.Grpc;
using HybridMesh.Inspection.Wire;

namespace HybridMesh.GlobalControlPlane.Inspection.Drafts;

/// <summary>From what a draft says to changes of the model, as if they were the next revision.</summary>
internal static class DraftInput
{
    /// <exception cref="RpcException">A change cannot be read.</exception>
    public static IReadOnlyList<ResourceChange> Read(MeshCompilation compilation, IEnumerable<DraftChange> changes) =>
        [.. changes.Select(change => Read(compilation, change))];

    /// <exception cref="RpcException">One is no FQN.</exception>
    public static IEnumerable<Fqn> Read(IEnumerable<string> names) => names.Select(Parse);

    private static ResourceChange Read(MeshCompilation compilation, DraftChange change)
    {
        var fqn = Parse(change.Fqn);
        if (change.Document.Length == 0)
        {
            return new ResourceChange(fqn, null);
        }

        var kind = KindCatalog.All.FirstOrDefault(kind => kind.Id == change.Kind)
            ?? throw Unreadable($"'{change.Fqn}' has the kind '{change.Kind}', which this release does not know");
        try
        {
            var before = compilation.Model.Resources.GetValueOrDefault(fqn)?.Server;
            var resource = ResourceJson.ReadDocument(fqn, kind, change.Document, Next(compilation.Version, before));
            _ = ResourceFacts.Of(resource); // a document that lacks what the model needs fails here, not in the middle of a step
            return new ResourceChange(fqn, resource);
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or NullReferenceException or ArgumentException)
        {
            throw Unreadable($"'{change.Fqn}' cannot be read: {unreadable.Message}");
        }
    }

    private static Fqn Parse(string text) => Fqn.TryParse(text, null, out var fqn) ? fqn : throw Unreadable($"'{text}' is not an FQN");

    // What is new is the youngest of all, and so claims nothing that is claimed already.
    private static ServerFields Next(MeshVersion version, ServerFields? before) => new(
        before?.Uid ?? Guid.Empty,
        new Etag("draft"),
        version.Revision + 1,
        before?.CreatedAt ?? DateTimeOffset.MaxValue,
        DateTimeOffset.MaxValue);

    private static RpcException Unreadable(string detail) => new(new Status(StatusCode.InvalidArgument, detail));
}
