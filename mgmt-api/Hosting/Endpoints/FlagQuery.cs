using System.Text.Json.Nodes;

namespace HybridMesh.ManagementApi.Hosting.Endpoints;

internal sealed record FlagQuery(string Name, string Description) : QueryParameter(Name, Description)
{
    public override string Rule => "must be true or false";

    public override bool IsValid(string text) => text is "true" or "false";

    public override JsonObject Schema() => new() { ["type"] = "boolean", ["default"] = false };

    public bool Read(HttpRequest request) => Text(request) == "true";
}
