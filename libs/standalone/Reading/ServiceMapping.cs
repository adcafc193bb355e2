namespace HybridMesh.Standalone;

/// <summary>From the document to the model: services.</summary>
internal static class ServiceMapping
{
    public static ClusterService ToService(YamlField item)
    {
        var fields = item.Fields("name", "namespace", "hostname", "labels", "ports", "endpoints");
        var name = fields.RequiredLabel("name");
        var @namespace = fields.RequiredLabel("namespace");
        var ports = (fields.Required("ports")?.Items() ?? []).Select(port => (Field: port, Value: ToPort(port))).ToList();
        if (ports.Count == 0)
        {
            item.Report("a service must have a port");
        }

        ClusterFileMapping.ReportDuplicates(ports, port => port.Number.ToString(), "port");
        ClusterFileMapping.ReportDuplicates(ports, port => port.Name, "port name");
        var numbers = ports.Select(port => port.Value.Number).ToList();
        return new ClusterService
        {
            Name = name,
            Namespace = @namespace,
            Hostname = fields["hostname"]?.Hostname() ?? $"{name}.{@namespace}.svc.cluster.local",
            Labels = fields["labels"]?.Labels() ?? [],
            Ports = [.. ports.Select(port => port.Value)],
            Endpoints = [.. fields.Items("endpoints").Select(endpoint => ToEndpoint(endpoint, numbers))],
        };
    }

    private static ClusterServicePort ToPort(YamlField item)
    {
        var fields = item.Fields("number", "name", "protocol");
        var number = fields.Required("number")?.Port() ?? 0;
        var protocol = fields.Text("protocol", "tcp");
        if (!ClusterServicePort.Protocols.Contains(protocol))
        {
            fields["protocol"]!.Report($"'{protocol}' is not one of {string.Join(", ", ClusterServicePort.Protocols)}");
        }

        return new ClusterServicePort(number, fields["name"]?.DnsLabel() ?? $"{protocol}-{number}", protocol);
    }

    private static ClusterEndpoint ToEndpoint(YamlField item, List<int> servicePorts)
    {
        var fields = item.Fields("address", "port", "ports", "zone");
        return new ClusterEndpoint
        {
            Address = fields.Required("address")?.Address() ?? "",
            Ports = ToPorts(item, fields, servicePorts),
            Zone = fields["zone"]?.Text(),
        };
    }

    private static Dictionary<int, int> ToPorts(YamlField item, YamlFields fields, List<int> servicePorts)
    {
        switch (fields["port"], fields["ports"])
        {
            case ({ } single, null):
                if (servicePorts.Count > 1)
                {
                    single.Report("the service has several ports: write 'ports', from each of them to the one that is open here");
                }

                var port = single.Port() ?? 0;
                return servicePorts.Distinct().ToDictionary(number => number, _ => port);
            case (null, { } several):
                return ToPortMap(several, servicePorts);
            default:
                item.Report("an endpoint must have either 'port' or 'ports'");
                return [];
        }
    }

    private static Dictionary<int, int> ToPortMap(YamlField ports, List<int> servicePorts)
    {
        var map = new Dictionary<int, int>();
        foreach (var (key, value) in ports.Map())
        {
            if (int.TryParse(key, out var number) && servicePorts.Contains(number))
            {
                map[number] = value.Port() ?? 0;
            }
            else
            {
                value.Report($"'{key}' is not a port of the service");
            }
        }

        return map;
    }
}
