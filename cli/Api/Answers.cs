using System.Text.Json;

namespace HybridMesh.Cli.Api;

/// <summary>Answer of <c>POST /v2/apply</c>. A null revision: nothing changed.</summary>
internal sealed record ApplyAnswer(long? Revision, bool DryRun, IReadOnlyList<ApplyResult> Results);

/// <summary>What became of one document.</summary>
internal sealed record ApplyResult(string Fqn, string Kind, string Action, string? Etag, IReadOnlyList<string>? Warnings);

/// <summary>One page of a list.</summary>
internal sealed record Page(IReadOnlyList<JsonElement> Items, string? NextPageToken);

/// <summary>How far a revision has come.</summary>
internal sealed record Rollout(long Revision, bool Complete, IReadOnlyList<TargetState> Targets);

/// <summary>One instance of a target.</summary>
internal sealed record TargetState(
    string Target,
    string Instance,
    string State,
    long? AppliedRevision,
    DateTimeOffset? Since,
    IReadOnlyList<TargetError>? Errors);

/// <summary>What a target refused.</summary>
internal sealed record TargetError(string Code, string Message);

/// <summary>Status of one resource.</summary>
internal sealed record StatusAnswer(
    string Phase,
    string? Reason,
    string? Message,
    long? Revision,
    DateTimeOffset? Since,
    IReadOnlyList<TargetState>? Targets,
    IReadOnlyList<Finding>? Findings);

/// <summary>One finding of analysis.</summary>
internal sealed record Finding(string Code, string Severity, string Fqn, string? Path, string Message, string? Advice, string? Target);

/// <summary>One revision of the log.</summary>
internal sealed record RevisionAnswer(
    long Revision, string Author, string? Message, DateTimeOffset CreatedAt, string Hash, IReadOnlyList<RevisionChange> Changes);

/// <summary>One change of a revision.</summary>
internal sealed record RevisionChange(string Fqn, string Kind, string Action);

/// <summary>Answer of <c>POST /v2/analyze</c>.</summary>
internal sealed record AnalyzeAnswer(
    long Revision, IReadOnlyList<DraftFinding> Findings, int OmittedFindings, IReadOnlyList<TargetChange> Changes);

/// <summary>One finding that a draft has, brings or ends.</summary>
internal sealed record DraftFinding(
    string Code, string Severity, string Fqn, string? Path, string Message, string? Advice, string? Target, string Change);

/// <summary>What one target would be sent.</summary>
internal sealed record TargetChange(
    string Target, IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Removed);

/// <summary>The settings in effect for a resource.</summary>
internal sealed record EffectiveAnswer(IReadOnlyList<EffectiveSetting> Values);

/// <summary>One setting.</summary>
internal sealed record EffectiveSetting(string Path, JsonElement Value, EffectiveOrigin? Origin);

/// <summary>Where a setting is set.</summary>
internal sealed record EffectiveOrigin(string Fqn, string Path);
