using System.Text.Json.Nodes;

namespace HybridMesh.ManagementApi.Hosting.Endpoints;

/// <summary>One of a few words; the first is the default.</summary>
internal sealed record ChoiceQuery(string Name, string Description, params IReadOnlyList<string> Choices) : QueryParameter(Name, Description)
{
    public override string Rule => $"must be {string.Join(" or ", Choices)}";

    public override bool IsValid(string text) => Choices.Contains(text);

    public override JsonObject Schema() => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. Choices.Select(choice => JsonValue.Create(choice))]),
        ["default"] = Choices[0],
    };

    public string Read(HttpRequest request) => Text(request) ?? Choices[0];
}
