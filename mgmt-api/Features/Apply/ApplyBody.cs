using System.Text.Json.Serialization;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading;
using HybridMesh.ManagementApi.Resources;
using HybridMesh.Store.Commits;

namespace HybridMesh.ManagementApi.Features.Apply;

/// <summary>What an apply did.</summary>
/// <param name="Revision">The revision it made; null when nothing changed, or in a dry run.</param>
/// <param name="DryRun">Whether nothing was to be kept.</param>
/// <param name="Results">One per object, ancestors first.</param>
/// <param name="Notes">What was skipped, and why.</param>
internal sealed record ApplyBody(long? Revision, bool DryRun, IReadOnlyList<AppliedBody> Results, IReadOnlyList<string> Notes)
{
    public static ApplyBody Of(WriteOutcome.Done done, bool isDryRun, IReadOnlyList<ResourceInput> inputs, IReadOnlyList<Violation> notes) => new(
        done.Revision,
        isDryRun,
        [.. inputs.Zip(done.Results, (input, result) => AppliedBody.Of(input, result, isDryRun))],
        [.. notes.Select(note => note.Message)]);
}

/// <summary>What became of one object.</summary>
/// <param name="Fqn">Its name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Action">created, updated or unchanged.</param>
/// <param name="Etag">Its etag now; absent in a dry run that would change it.</param>
/// <param name="Warnings">What is worth saying about it.</param>
internal sealed record AppliedBody(string Fqn, string Kind, string Action, string? Etag, IReadOnlyList<string> Warnings)
{
    public static AppliedBody Of(ResourceInput input, OperationResult result, bool isDryRun)
    {
        var isFinal = !isDryRun || result.Outcome == OperationOutcome.Unchanged;
        return new AppliedBody(
            result.Fqn,
            input.Resource.Kind.Kind,
            result.Outcome.ToString().ToLowerInvariant(),
            isFinal ? result.After?.Etag : null,
            [.. input.Warnings.Select(Describe)]);
    }

    private static string Describe(Violation warning) =>
        warning.Path.Length == 0 ? $"{warning.Message} ({warning.Code})" : $"{warning.Path}: {warning.Message} ({warning.Code})";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ApplyBody))]
internal sealed partial class ApplyJson : JsonSerializerContext;
