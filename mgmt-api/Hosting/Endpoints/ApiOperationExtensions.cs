namespace HybridMesh.ManagementApi.Hosting.Endpoints;

internal static class ApiOperationExtensions
{
    /// <summary>Says what the endpoint does. Without it an endpoint is not in the API's description and takes any query.</summary>
    public static TBuilder WithOperation<TBuilder>(this TBuilder endpoint, ApiOperation operation)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.Add(builder => builder.Metadata.Add(operation));
        return endpoint;
    }
}
