using System.Text.Json.Nodes;

namespace HybridMesh.ManagementApi.Hosting.Endpoints;

internal sealed record TextQuery(string Name, string Description, int MaxLength) : QueryParameter(Name, Description)
{
    public override string Rule => $"must have at most {MaxLength} characters";

    public override bool IsValid(string text) => text.Length <= MaxLength;

    public override JsonObject Schema() => new() { ["type"] = "string", ["maxLength"] = MaxLength };

    public string? Read(HttpRequest request) => Text(request);
}
