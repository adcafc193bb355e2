using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Webhook.ServiceEntries;

/// <summary>Address of a WorkloadEntry.</summary>
internal static class WorkloadEntryRules
{
    public static void Check(KubernetesObject subject)
    {
        var address = subject.Spec["address"];
        var isSocket = address.Text?.StartsWith("unix://", StringComparison.Ordinal) == true;
        var isPlace = address.IsEmpty || isSocket || HostNames.IsAddress(address.Text) || HostNames.IsName(address.Text);
        subject.Found.Require(isPlace, address, "we-address", "must be an address, a fully qualified name or a socket");
    }
}
