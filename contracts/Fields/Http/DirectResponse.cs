using System.ComponentModel.DataAnnotations;

namespace HybridMesh.Contracts.Fields.Http;

/// <summary>Answers a request without asking any service.</summary>
public sealed record DirectResponse
{
    /// <summary>Status of the answer, 200 to 599.</summary>
    [Range(200, 599)]
    public required int Status { get; init; }

    /// <summary>Body of the answer; absent means none.</summary>
    public DirectResponseBody? Body { get; init; }
}
