namespace HybridMesh.ManagementApi.Hosting.Endpoints;

/// <summary>A request header that an operation understands, for the API's description.</summary>
internal sealed record HeaderParameter(string Name, string Description);
