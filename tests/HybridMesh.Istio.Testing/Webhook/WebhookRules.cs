using HybridMesh.Istio.Testing.Objects;
using HybridMesh.Istio.Testing.Schemas;
using HybridMesh.Istio.Testing.Webhook.DestinationRules;
using HybridMesh.Istio.Testing.Webhook.Gateways;
using HybridMesh.Istio.Testing.Webhook.Policies;
using HybridMesh.Istio.Testing.Webhook.ServiceEntries;
using HybridMesh.Istio.Testing.Webhook.Sidecars;
using HybridMesh.Istio.Testing.Webhook.VirtualServices;

namespace HybridMesh.Istio.Testing.Webhook;

/// <summary>What Istio's webhook refuses in one object, by kind. Where it only warns of what is never meant, these refuse.</summary>
internal static class WebhookRules
{
    private static readonly Dictionary<string, Action<KubernetesObject>[]> ByKind = new()
    {
        ["networking.istio.io/Gateway"] = [GatewayRules.Check, GatewayTlsRules.Check],
        ["networking.istio.io/VirtualService"] =
        [
            ExportRules.Check, VirtualServiceRules.Check, HttpRouteRules.Check, HttpMatchRules.Check, HttpActionRules.Check,
            HttpHeaderRules.Check, HttpTrafficRules.Check, RouteDestinationRules.Check, StreamRouteRules.Check,
        ],
        ["networking.istio.io/DestinationRule"] =
        [
            ExportRules.Check, DestinationRuleRules.Check, TrafficPolicyRules.Check, LocalityRules.Check, ClientTlsRules.Check,
        ],
        ["networking.istio.io/ServiceEntry"] = [ExportRules.Check, ServiceEntryRules.Check, EndpointRules.Check],
        ["networking.istio.io/WorkloadEntry"] = [WorkloadEntryRules.Check],
        ["networking.istio.io/Sidecar"] = [SidecarRules.Check],
        ["networking.istio.io/EnvoyFilter"] = [EnvoyFilterRules.Check],
        ["security.istio.io/AuthorizationPolicy"] = [AuthorizationPolicyRules.Check, AuthorizationSourceRules.Check],
        ["security.istio.io/RequestAuthentication"] = [RequestAuthenticationRules.Check],
    };

    public static void Check(KubernetesObject subject, Schema schema)
    {
        if (!subject.Group.EndsWith(".istio.io", StringComparison.Ordinal))
        {
            return;
        }

        subject.Found.Require(subject.Root.Has("spec"), subject.Spec, "spec", "must be set");
        DurationRules.Check(schema, subject.Root, subject.Found);
        SelectorRules.Check(subject);
        foreach (var check in ByKind.GetValueOrDefault(subject.GroupKind) ?? [])
        {
            check(subject);
        }
    }
}
