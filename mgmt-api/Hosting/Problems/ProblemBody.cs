using System.Text.Json.Serialization;
using HybridMesh.Contracts.Errors;

namespace HybridMesh.ManagementApi.Hosting.Problems;

/// <summary>The wire form of a problem.</summary>
/// <param name="Type">A name for the code.</param>
/// <param name="Title">Of the code; without values.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">Object, value and rule.</param>
/// <param name="Code">Stable, such as HM-1016.</param>
/// <param name="Advice">What to do next.</param>
/// <param name="RequestId">Finds the request in the log.</param>
/// <param name="Violations">What is wrong with the input; absent when it is not to blame.</param>
internal sealed record ProblemBody(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Code,
    string Advice,
    string RequestId,
    IReadOnlyList<ViolationBody>? Violations)
{
    public static ProblemBody Of(Problem problem, string requestId) => new(
        $"urn:hybridmesh:error:{problem.Code.Code}",
        problem.Code.Title,
        problem.Code.Status,
        problem.Detail,
        problem.Code.Code,
        problem.Code.Advice,
        requestId,
        problem.Violations.Count == 0 ? null : [.. problem.Violations.Select(ViolationBody.Of)]);
}

/// <summary>One thing wrong with the input.</summary>
/// <param name="Path">Where in the object; empty for the whole.</param>
/// <param name="Code">The rule.</param>
/// <param name="Message">Value found and rule.</param>
/// <param name="Document">Index of the document in the input, from 0; absent when the input was no text.</param>
/// <param name="Line">From 1, over the whole input.</param>
/// <param name="Column">From 1.</param>
internal sealed record ViolationBody(string Path, string Code, string Message, int? Document, int? Line, int? Column)
{
    public static ViolationBody Of(Violation violation) => new(
        violation.Path,
        violation.Code.Code,
        violation.Message,
        violation.Position?.Document,
        violation.Position?.Line,
        violation.Position?.Column);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ProblemBody))]
internal sealed partial class ProblemJson : JsonSerializerContext;
