using System.Text.Json.Nodes;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading;
using HybridMesh.Contracts.Writing;

namespace HybridMesh.Contracts.Tests.Cases;

/// <summary>What was read, as JSON that people review.</summary>
internal static class ResultText
{
    public static string OfViolations(IEnumerable<Violation> violations) => Text(new JsonArray([.. violations.Select(OfViolation)]));

    public static string OfResult(ReadResult result)
    {
        var json = new JsonObject
        {
            ["violations"] = new JsonArray([.. result.Violations.Select(OfViolation)]),
            ["warnings"] = new JsonArray([.. result.Warnings.Select(OfViolation)]),
        };
        if (result.IsValid)
        {
            json["objects"] = new JsonArray([.. result.Inputs.Select(OfInput)]);
        }

        return Text(json);
    }

    private static JsonObject OfViolation(Violation violation) =>
        new()
        {
            ["path"] = violation.Path,
            ["code"] = violation.Code.Code,
            ["message"] = violation.Message,
            ["line"] = violation.Position?.Line,
            ["column"] = violation.Position?.Column,
            ["document"] = violation.Position?.Document,
        };

    private static JsonObject OfInput(ResourceInput input)
    {
        var json = new JsonObject
        {
            ["fqn"] = input.Resource.Fqn.Value,
            ["kind"] = input.Resource.Kind.Id,
            ["document"] = JsonNode.Parse(ResourceJson.WriteDocument(input.Resource)),
        };
        if (input.ExpectedEtag is { } etag)
        {
            json["etag"] = etag.Value;
        }

        return json;
    }

    private static string Text(JsonNode node) => ResourceJson.WriteIndented(node) + "\n";
}
