using System.Globalization;
using System.Text.Json.Nodes;

namespace HybridMesh.ManagementApi.Hosting.Endpoints;

internal sealed record IntegerQuery(string Name, string Description, long Minimum, long Maximum, long Default)
    : QueryParameter(Name, Description)
{
    public override string Rule => $"must be a whole number from {Minimum} to {Maximum}";

    public override bool IsValid(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= Minimum && value <= Maximum;

    public override JsonObject Schema() => new()
    {
        ["type"] = "integer",
        ["minimum"] = Minimum,
        ["maximum"] = Maximum,
        ["default"] = Default,
    };

    public long Read(HttpRequest request) => Text(request) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : Default;
}
