namespace HybridMesh.Standalone;

/// <summary>From the document to the model: the whole file, and what must be unique in it.</summary>
internal static class ClusterFileMapping
{
    public static ClusterFile ToClusterFile(YamlField root, string folder)
    {
        var fields = root.Fields("locality", "namespaces", "services", "gateways");
        var declared = fields.Items("namespaces").Select(item => item.DnsLabel() ?? "").ToList();
        var services = fields.Items("services").Select(item => (Field: item, Value: ServiceMapping.ToService(item))).ToList();
        var gateways = fields.Items("gateways").Select(item => GatewayMapping.ToGateway(item, folder)).ToList();
        ReportDuplicates(services, service => $"{service.Namespace}/{service.Name}", "service");
        ReportDuplicates(services, service => service.Hostname.ToLowerInvariant(), "hostname");
        return new ClusterFile
        {
            Locality = fields["locality"] is { } locality ? ToLocality(locality) : new ClusterLocality(),
            Namespaces = [.. declared
                .Concat(services.Select(service => service.Value.Namespace))
                .Concat(gateways.Select(gateway => gateway.Namespace))
                .Distinct().Order(StringComparer.Ordinal)],
            Services = [.. services.Select(service => service.Value)],
            Gateways = gateways,
        };
    }

    public static void ReportDuplicates<T>(IEnumerable<(YamlField Field, T Value)> items, Func<T, string> key, string what)
    {
        foreach (var again in items.GroupBy(item => key(item.Value)).SelectMany(group => group.Skip(1)))
        {
            again.Field.Report($"the {what} '{key(again.Value)}' is declared twice");
        }
    }

    private static ClusterLocality ToLocality(YamlField locality)
    {
        var fields = locality.Fields("region", "zone", "subZone");
        return new ClusterLocality { Region = fields.Text("region", ""), Zone = fields.Text("zone", ""), SubZone = fields.Text("subZone", "") };
    }
}
