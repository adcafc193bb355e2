namespace HybridMesh.ManagementApi.Tests.Hosts;

/// <summary>Problem details as a client reads them.</summary>
public sealed record ProblemAnswer(string Title, int Status, string Detail, string Code, string RequestId)
{
    public IReadOnlyList<ViolationAnswer> Violations { get; init; } = [];
}

/// <summary>One violation as a client reads it.</summary>
public sealed record ViolationAnswer(string Path, string Code, string Message, int? Document, int? Line, int? Column);
