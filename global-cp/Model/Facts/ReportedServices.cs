using System.Collections.Immutable;

namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>The services of one namespace of one cluster, sorted by name.</summary>
internal sealed record ReportedServices(ImmutableArray<ReportedService> Services) : IFact
{
    public void WriteTo(FingerprintWriter writer)
    {
        writer.Add((long)Services.Length);
        foreach (var service in Services)
        {
            writer.Add(service.Namespace);
            writer.Add(service.Name);
            writer.Add(service.Hostname);
            writer.Add(service.Labels.Text);
            writer.Add(service.Accounts);
            writer.Add((long)service.Ports.Length);
            foreach (var port in service.Ports)
            {
                writer.Add(port.Number);
                writer.Add(port.Name);
                writer.Add(port.Protocol);
            }
        }
    }
}
