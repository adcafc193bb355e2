using System.Diagnostics;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Resources;
using HybridMesh.ManagementApi.Hosting.Problems;
using HybridMesh.Store.Commits;

namespace HybridMesh.ManagementApi.Resources;

/// <summary>Explains why the store refused a commit: place, value and rule.</summary>
internal static class Refusals
{
    public static Problem Explain(IReadOnlyList<Refusal> refusals, IReadOnlyList<ResourceChange> changes)
    {
        var violations = refusals.Select(refusal => Explain(refusal, changes.FirstOrDefault(change => change.Fqn.Value == refusal.Fqn))).ToList();
        var more = violations.Count == 1 ? "" : $" (and {violations.Count - 1} more)";
        return new Problem(violations[0].Code, violations[0].Message + more) { Violations = violations };
    }

    private static Violation Explain(Refusal refusal, ResourceChange? change)
    {
        var (path, code, message) = refusal switch
        {
            Refusal.ParentMissing missing => (
                "metadata", ErrorCatalog.ParentMissing, $"{missing.Fqn}: its parent {missing.ParentFqn} does not exist"),
            Refusal.AlreadyExists when change?.Condition.Source == EtagSource.Header => (
                "If-None-Match", ErrorCatalog.PreconditionFailed, $"{refusal.Fqn} exists already"),
            Refusal.AlreadyExists => ("metadata.name", ErrorCatalog.AlreadyExists, $"{refusal.Fqn} exists already"),
            Refusal.OtherKind other => ("kind", ErrorCatalog.AlreadyExists, $"{other.Fqn} exists already, with the kind {other.CurrentKind}"),
            Refusal.NotFound when change?.Condition.Source == EtagSource.Body => (
                "metadata.etag", ErrorCatalog.StaleEtag, $"{refusal.Fqn} does not exist any more, the body names an etag of it"),
            Refusal.NotFound => ("", ErrorCatalog.NotFound, $"{refusal.Fqn} does not exist"),
            Refusal.StaleEtag stale => ExplainStale(stale, change),
            Refusal.Protected protection when protection.By == protection.Fqn => (
                change is { Kind.IsFrozenWhileProtected: true } ? "spec.updateProtectionEnabled" : "spec.deletionProtectionEnabled",
                ErrorCatalog.Protected,
                $"{protection.Fqn} is protected from deletion"),
            Refusal.Protected protection => (
                "spec.deletionProtectionEnabled",
                ErrorCatalog.Protected,
                $"{protection.Fqn} cannot be deleted: {protection.By} below it is protected from deletion"),
            Refusal.HasChildren children => (
                "", ErrorCatalog.HasChildren, $"{children.Fqn} has children, such as {children.Child}; cascade=true deletes them too"),
            Refusal.NotTheOnlyOne only => (
                "metadata.name", ErrorCatalog.SettingExists, $"{only.Fqn}: its parent takes one of its kind, and {only.Other} is there"),
            Refusal.ClaimedElsewhere claim => (
                "spec.namespaceSelector.names",
                ErrorCatalog.ClaimedElsewhere,
                $"{claim.Fqn}: '{claim.Pattern}' covers a namespace that another tenant has claimed"),
            Refusal.Frozen frozen => (
                "spec.updateProtectionEnabled", ErrorCatalog.Frozen, $"{frozen.Fqn} is protected from updates"),
            Refusal.IdempotencyKeyReused => (
                "Idempotency-Key", ErrorCatalog.IdempotencyKeyReused, "the idempotency key was used for another request"),
            _ => throw new UnreachableException(refusal.GetType().Name),
        };
        return new Violation(path, code, message) { Position = change?.Position };
    }

    private static (string Path, ErrorCode Code, string Message) ExplainStale(Refusal.StaleEtag stale, ResourceChange? change)
    {
        var message = $"{stale.Fqn}: {change?.Condition.Given} is not its current etag, which is {new Etag(stale.CurrentEtag)}";
        return change?.Condition.Source == EtagSource.Header
            ? ("If-Match", ErrorCatalog.PreconditionFailed, message)
            : ("metadata.etag", ErrorCatalog.StaleEtag, message);
    }
}
