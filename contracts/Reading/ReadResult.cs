using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.Contracts.Reading;

/// <summary>What was read. With any violation nothing of it may be used.</summary>
public sealed record ReadResult
{
    /// <summary>The objects, in the order of the text. Complete only when there is no violation.</summary>
    public required IReadOnlyList<ResourceInput> Inputs { get; init; }

    /// <summary>Everything wrong in any document, at most <see cref="ReadLimits.MaxViolations"/>.</summary>
    public required IReadOnlyList<Violation> Violations { get; init; }

    /// <summary>Violations beyond the limit that are not listed.</summary>
    public int UnlistedViolations { get; init; }

    /// <summary>Notes on objects that were skipped because they belong to another system.</summary>
    public IReadOnlyList<Violation> Notes { get; init; } = [];

    /// <summary>Warnings of all objects and the notes, in the order of the text.</summary>
    public IReadOnlyList<Violation> Warnings =>
        [.. Inputs.SelectMany(input => input.Warnings).Concat(Notes).OrderBy(warning => warning.Position?.Line ?? 0)];

    /// <summary>The resources, in the order of the text.</summary>
    public IReadOnlyList<Resource> Resources => [.. Inputs.Select(input => input.Resource)];

    /// <summary>Whether the input can be used.</summary>
    public bool IsValid => Violations.Count == 0;

    /// <summary>The objects by level of the hierarchy, ancestors first, in the order of the text within a kind: the order to apply them in.</summary>
    public IReadOnlyList<ResourceInput> InApplyOrder => [.. Inputs.OrderBy(input => ApplyOrder.Of(input.Resource.Kind))];
}
