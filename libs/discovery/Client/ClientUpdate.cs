using HybridMesh.Discovery.Wire;
using HybridMesh.Grpc;

namespace HybridMesh.Discovery;

/// <summary>Responses as updates, and outcomes as answers.</summary>
internal static class ClientUpdate
{
    public static (DiscoveryUpdate Update, IReadOnlyList<ResourceRefusal> Wrong) Read(DeltaDiscoveryResponse response)
    {
        var type = response.TypeUrl;
        List<DiscoveredResource> resources = [];
        List<ResourceRefusal> wrong = [];
        foreach (var resource in response.Resources)
        {
            var discovered = new DiscoveredResource(
                new ResourceKey(type, resource.Name), resource.Version, resource.Resource_?.Value ?? Google.Protobuf.ByteString.Empty);
            if (resource.Resource_?.TypeUrl == type)
            {
                resources.Add(discovered);
            }
            else
            {
                wrong.Add(discovered.Refuse(
                    DiscoveryErrorCodes.WrongPayloadType, $"the payload is of type '{resource.Resource_?.TypeUrl}', not '{type}'"));
            }
        }

        var update = new DiscoveryUpdate(
            type,
            resources,
            [.. response.RemovedResources.Select(name => new ResourceKey(type, name))],
            ModelVersion.FromWire(response.ModelVersion) ?? ModelVersion.None,
            response.CompletesTarget);
        return (update, wrong);
    }

    public static DeltaDiscoveryRequest Answer(DeltaDiscoveryResponse response, IReadOnlyList<ResourceRefusal> refusals)
    {
        var answer = new DeltaDiscoveryRequest { TypeUrl = response.TypeUrl, ResponseNonce = response.Nonce };
        if (refusals.Count > 0)
        {
            answer.ErrorDetail = new Wire.Status
            {
                Code = (int)StatusCode.InvalidArgument,
                Message = $"{refusals.Count} resource(s) refused; first {refusals[0].Key.Name}: {refusals[0].Message}",
            };
            answer.ResourceErrors.AddRange(refusals.Select(ToWire));
        }

        return answer;
    }

    public static ResourceError ToWire(ResourceRefusal refusal) => new()
    {
        Name = refusal.Key.Name,
        Version = refusal.Version,
        Code = refusal.Code,
        Message = refusal.Message,
    };
}
