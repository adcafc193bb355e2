using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading.Binding;
using HybridMesh.Contracts.Reading.Nodes;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.Contracts.Reading.Envelopes;

/// <summary>Finds the etag that somebody expects the stored object to have.</summary>
internal static class EtagReader
{
    public static Etag? Read(EnvelopeMetadata metadata, ScalarNode? specEtag, BindContext context)
    {
        var resourceVersion = metadata.FindText("resourceVersion");

        // Kubernetes numbers its versions; TSB's tools put the etag there, in quotes.
        var isKubernetes = resourceVersion is not null && resourceVersion.Text.All(char.IsAsciiDigit);
        var written = new[] { metadata.FindText("etag"), isKubernetes ? null : resourceVersion, specEtag };
        var etags = written
            .OfType<ScalarNode>()
            .Where(node => node is { IsNull: false, Text.Length: > 0 })
            .Select(node => (Etag: Etag.FromText(node.Text), Node: node))
            .ToList();
        if (etags.FirstOrDefault(pair => pair.Etag != etags[0].Etag) is { Node: { } other })
        {
            var message = $"the etag is {etags[0].Node.Description} on line {etags[0].Node.Place.Line} and {other.Description} here";
            context.Refuse(metadata.PathOf("etag"), ErrorCatalog.Contradiction, message, other.Place);
        }

        return etags.Count == 0 ? null : etags[0].Etag;
    }
}
