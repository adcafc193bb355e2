namespace HybridMesh.Standalone;

/// <summary>From the document to the model: gateways.</summary>
internal static class GatewayMapping
{
    public static ClusterGateway ToGateway(YamlField item, string folder)
    {
        var fields = item.Fields("namespace", "labels", "meshEndpoints", "addressFile");
        var endpoints = fields.Items("meshEndpoints").Select(ToEndpoint).ToList();
        var addressFile = fields["addressFile"]?.Text();
        if ((endpoints.Count == 0) == (addressFile is null))
        {
            item.Report("a gateway must have either 'meshEndpoints' or 'addressFile'");
        }

        return new ClusterGateway
        {
            Namespace = fields.RequiredLabel("namespace"),
            Labels = fields.Required("labels")?.Labels() ?? [],
            MeshEndpoints = endpoints,
            AddressFile = addressFile is null ? null : Path.GetFullPath(addressFile, Path.GetFullPath(folder)),
        };
    }

    private static EndpointAddress ToEndpoint(YamlField item)
    {
        var fields = item.Fields("address", "port");
        return new EndpointAddress(fields.Required("address")?.Address() ?? "", fields.Required("port")?.Port() ?? 0);
    }
}
