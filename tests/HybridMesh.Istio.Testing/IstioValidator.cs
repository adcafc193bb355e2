using System.Text.Json.Nodes;
using HybridMesh.Istio.Testing.Bundles;
using HybridMesh.Istio.Testing.Cel;
using HybridMesh.Istio.Testing.Metadata;
using HybridMesh.Istio.Testing.Objects;
using HybridMesh.Istio.Testing.Reading;
using HybridMesh.Istio.Testing.Schemas;
using HybridMesh.Istio.Testing.Structure;
using HybridMesh.Istio.Testing.Webhook;

namespace HybridMesh.Istio.Testing;

/// <summary>
/// Judges objects as an API server with <c>--validate=strict</c> and Istio's webhook would, and whether they fit together.
/// </summary>
public static class IstioValidator
{
    /// <summary>All violations of a set that is applied to one cluster, in the order of the objects.</summary>
    /// <param name="objects">The objects; they are not changed.</param>
    /// <param name="channel">The Gateway API definitions of the cluster.</param>
    public static IReadOnlyList<SchemaViolation> Validate(
        IEnumerable<JsonNode> objects, GatewayApiChannel channel = GatewayApiChannel.Standard)
    {
        var schemas = CrdSchemas.Load(channel);
        var subjects = objects.Select(node => new KubernetesObject(node)).ToArray();
        foreach (var subject in subjects)
        {
            CheckOne(schemas, subject);
        }

        BundleRules.Check(subjects);

        return [.. subjects.SelectMany(subject => subject.Found.Found)];
    }

    /// <summary>The same for a YAML or JSON text with one document per object.</summary>
    public static IReadOnlyList<SchemaViolation> Validate(string text, GatewayApiChannel channel = GatewayApiChannel.Standard) =>
        Validate(KubernetesYaml.Read(text), channel);

    /// <summary>Fails with every violation, one per line.</summary>
    /// <exception cref="InvalidObjectsException">There is at least one.</exception>
    public static void AssertValid(IEnumerable<JsonNode> objects, GatewayApiChannel channel = GatewayApiChannel.Standard) =>
        ThrowIfAny(Validate(objects, channel));

    /// <summary>The same for a YAML or JSON text with one document per object.</summary>
    /// <exception cref="InvalidObjectsException">There is at least one.</exception>
    public static void AssertValid(string text, GatewayApiChannel channel = GatewayApiChannel.Standard) =>
        ThrowIfAny(Validate(text, channel));

    private static void CheckOne(CrdSchemas schemas, KubernetesObject subject)
    {
        if (schemas.Find(subject.Group, subject.Version, subject.Kind) is not { } schema)
        {
            subject.Found.Add(subject.Root["kind"].Path, "unknown-kind", $"no definition serves {subject.ApiVersion} {subject.Kind}");
            return;
        }

        SchemaDefaults.Apply(schema.Root, subject.Root.Node);
        StructureCheck.Check(schema.Root, subject.Root.Node, JsonPath.Root, subject.Found);
        if (!StructureCheck.IsBlocking(subject.Found.Found))
        {
            CelCheck.Check(schema.Root, subject.Root.Node, JsonPath.Root, subject.Found);
        }

        ObjectMetadata.Check(subject, schema);
        WebhookRules.Check(subject, schema.Root);
    }

    private static void ThrowIfAny(IReadOnlyList<SchemaViolation> violations)
    {
        if (violations.Count > 0)
        {
            throw new InvalidObjectsException(violations);
        }
    }
}
