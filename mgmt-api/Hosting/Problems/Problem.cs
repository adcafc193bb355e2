using HybridMesh.Contracts.Errors;

namespace HybridMesh.ManagementApi.Hosting.Problems;

/// <summary>Why a request was not done, as people and programs are told (RFC 9457).</summary>
/// <param name="Code">The rule.</param>
/// <param name="Detail">Object, value and rule, in words.</param>
internal sealed record Problem(ErrorCode Code, string Detail)
{
    /// <summary>What is wrong with the input, each with its place; empty when the input is not to blame.</summary>
    public IReadOnlyList<Violation> Violations { get; init; } = [];

    /// <summary>When it makes sense to try again; null when trying again is up to the caller.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>An answer to input with violations: one code for the whole, theirs for each.</summary>
    public static Problem InvalidInput(IReadOnlyList<Violation> violations, int unlisted = 0)
    {
        // Codes such as "too large" or "not found" have a status of their own; a plain mistake in the input is 400.
        var code = violations is [{ Code.Status: not 400 and not 0 } only] ? only.Code : ErrorCatalog.InvalidInput;
        var more = violations.Count + unlisted == 1 ? "" : $" (and {violations.Count + unlisted - 1} more)";
        var first = violations[0];
        return new Problem(code, $"{(first.Path.Length == 0 ? "" : first.Path + ": ")}{first.Message}{more}") { Violations = violations };
    }

    /// <summary>An answer to one wrong thing.</summary>
    public static Problem InvalidInput(string path, ErrorCode code, string message) => InvalidInput([new Violation(path, code, message)]);
}
