using System.Diagnostics.CodeAnalysis;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading;
using HybridMesh.ManagementApi.Hosting.Limits;
using HybridMesh.ManagementApi.Hosting.Problems;

namespace HybridMesh.ManagementApi.Resources;

/// <summary>The objects of a request's body, each checked alone; or why they cannot be used.</summary>
internal sealed record StreamInput(ReadOnlyMemory<byte> Bytes, ReadResult? Read, Problem? Problem)
{
    [MemberNotNullWhen(true, nameof(Read))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsUsable => Problem is null;

    /// <summary>At least one object, all without violations.</summary>
    public static async Task<StreamInput> ReadAsync(HttpRequest request, LimitsOptions limits, CancellationToken cancellationToken)
    {
        var body = await RequestBody.ReadAsync(request, limits, cancellationToken);
        if (!body.IsReadable)
        {
            return new StreamInput(default, null, body.Problem);
        }

        var read = ResourceReader.Read(body.Bytes, body.Options);
        return new StreamInput(body.Bytes, read, FindProblem(read));
    }

    private static Problem? FindProblem(ReadResult read) => read switch
    {
        { IsValid: false } => Problem.InvalidInput(read.Violations, read.UnlistedViolations),
        { Inputs.Count: 0 } => Problem.InvalidInput("", ErrorCatalog.EmptyInput, "there is no object in the input"),
        _ => null,
    };
}
