using HybridMesh.Store.Commits;
using HybridMesh.Store.Resources;

namespace HybridMesh.Store.Tests.Support;

/// <summary>Short ways to say what a test wants committed.</summary>
internal static class Request
{
    public const string Kind = "test/Thing";

    public static CommitRequest Of(params Operation[] operations) => new() { Author = "alice", Message = "a test", Operations = operations };

    public static Operation.Put Put(string fqn, string document = "{}", bool isProtected = false, Precondition? when = null) =>
        new(fqn, ResourcePath.Parent(fqn), Kind, document) { IsProtected = isProtected, Precondition = when ?? Precondition.Any };

    /// <summary>A put that must be its parent's only one of the kind.</summary>
    public static Operation.Put PutAlone(string fqn, string document = "{}") => Put(fqn, document) with { Kind = "test/Setting", IsOnlyOfKind = true };

    public static Operation.Delete Delete(string fqn, bool cascade = false, Precondition? when = null) =>
        new(fqn, cascade) { Precondition = when ?? Precondition.Any };
}
