using System.Text.Json.Nodes;

namespace HybridMesh.ManagementApi.Hosting.Endpoints;

/// <summary>A query parameter of an operation: declared once, checked before the operation runs, described in OpenAPI.</summary>
/// <param name="Name">As in the URL.</param>
/// <param name="Description">For the API's description.</param>
internal abstract record QueryParameter(string Name, string Description)
{
    /// <summary>The rule, in words.</summary>
    public abstract string Rule { get; }

    public abstract bool IsValid(string text);

    /// <summary>JSON Schema of the value.</summary>
    public abstract JsonObject Schema();

    protected string? Text(HttpRequest request) => request.Query.TryGetValue(Name, out var values) && values is [{ Length: > 0 } text] ? text : null;
}
