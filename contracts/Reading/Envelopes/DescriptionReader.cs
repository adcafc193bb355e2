using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading.Binding;
using HybridMesh.Contracts.Reading.Nodes;

namespace HybridMesh.Contracts.Reading.Envelopes;

/// <summary>Reads the texts for people, which stand in metadata, in the spec, or in both.</summary>
internal static class DescriptionReader
{
    public const int LongestDisplayName = 256;
    public const int LongestDescription = 4096;

    public static string? Read(string key, ScalarNode? inMetadata, ScalarNode? inSpec, int longest, BindContext context)
    {
        if (inMetadata is not null && inSpec is not null && inMetadata.Text != inSpec.Text)
        {
            var message = $"metadata says {inMetadata.Description}, spec says {inSpec.Description}; the one in spec is used";
            context.Log.Warn(Prefixes.Join(context.Path.ToString(), $"metadata.{key}"), ErrorCatalog.NameDiffers, message, inMetadata.Place);
        }

        var node = inSpec ?? inMetadata;
        if (node is not null && node.Text.Length > longest)
        {
            var path = Prefixes.Join(context.Path.ToString(), node == inSpec ? $"spec.{key}" : $"metadata.{key}");
            context.Refuse(path, ErrorCatalog.TooLong, $"'{key}' has {node.Text.Length} characters; at most {longest} are allowed", node.Place);
        }

        return node is { Text.Length: > 0 } ? node.Text : null;
    }
}
