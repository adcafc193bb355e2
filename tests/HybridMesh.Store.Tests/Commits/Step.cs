using HybridMesh.Store.Commits;
using static HybridMesh.Store.Tests.Support.Request;

namespace HybridMesh.Store.Tests.Commits;

/// <summary>One random operation, before it is known below which root.</summary>
internal sealed record Step(string Path, string Action, string Precondition, string Document, bool IsProtected)
{
    public Operation ToOperation(string root, ModelStore model)
    {
        var fqn = root + Path;
        var when = Precondition switch
        {
            "absent" => Store.Commits.Precondition.MustNotExist,
            "present" => Store.Commits.Precondition.MustExist,
            "current" => Store.Commits.Precondition.Matches(model.Etags.GetValueOrDefault(fqn, "none")),
            "stale" => Store.Commits.Precondition.Matches("stale"),
            _ => Store.Commits.Precondition.Any,
        };
        return Action == "put" ? Put(fqn, Document, IsProtected, when) : Delete(fqn, Action == "cascade", when);
    }
}
