namespace HybridMesh.ManagementApi.Features.OpenApi;

/// <summary>The description as text, made at the first question: it does not change while the process runs.</summary>
internal sealed class OpenApiText(EndpointDataSource endpoints)
{
    private readonly Lazy<string> _json = new(() => OpenApiDocument.Build(endpoints.Endpoints).ToJsonString());

    public string Json => _json.Value;
}
