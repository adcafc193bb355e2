using System.Text.RegularExpressions;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Reading.Binding;
using HybridMesh.Contracts.Reading.Documents;
using HybridMesh.Contracts.Reading.Nodes;

namespace HybridMesh.Contracts.Reading.Envelopes;

/// <summary>Finds the kind of a document by its apiVersion and kind.</summary>
internal sealed partial class KindResolver(DocumentLog log, string prefix, Expectation? expected)
{
    public KindResolution Resolve(MappingNode root)
    {
        var apiVersion = Text(root, "apiVersion");
        var kind = Text(root, "kind");
        if (expected is not null)
        {
            return ResolveExpected(expected.Kind, apiVersion, kind);
        }

        if (apiVersion is null || kind is null)
        {
            RefuseMissing(root, "apiVersion", apiVersion);
            RefuseMissing(root, "kind", kind);
            return new KindResolution.Refused();
        }

        if (apiVersion.Text == "v1" && kind.Text == "List")
        {
            return new KindResolution.ObjectList();
        }

        return ApiVersions.TryParse(apiVersion.Text, out var area, out var isSupported)
            ? ResolveOurs(apiVersion, area, isSupported, kind)
            : ResolveOther(root, apiVersion, kind);
    }

    private KindResolution ResolveExpected(KindDescriptor wanted, ScalarNode? apiVersion, ScalarNode? kind)
    {
        var isOurs = apiVersion is null || ApiVersions.Of(wanted.Area).Contains(apiVersion.Text);
        if (isOurs && (kind is null || kind.Text == wanted.Kind))
        {
            return new KindResolution.Ours(wanted);
        }

        var (key, node, value) = isOurs ? ("kind", kind!, wanted.Kind) : ("apiVersion", apiVersion!, wanted.ApiVersion);
        return Refuse(key, ErrorCatalog.Contradiction, $"must be '{value}' as the path of the request says, was {node.Description}", node);
    }

    private KindResolution ResolveOurs(ScalarNode apiVersion, string area, bool isSupported, ScalarNode kind)
    {
        if (!KnownKinds.Areas.Contains(area))
        {
            var nearest = Nearest.Find(area, KnownKinds.Areas) is { } near ? $"; did you mean '{near}.hybridmesh.io/v2'?" : "";
            return Refuse("apiVersion", ErrorCatalog.UnknownApiVersion, $"there is no group {apiVersion.Description}{nearest}", apiVersion);
        }

        if (!isSupported)
        {
            return Refuse("apiVersion", ErrorCatalog.UnknownApiVersion, $"the version must be v2, was {apiVersion.Description}", apiVersion);
        }

        if (KindCatalog.FindById($"{area}/{kind.Text}") is { } known)
        {
            return new KindResolution.Ours(known);
        }

        if (area == "api" && kind.Text == "ResourceStatus")
        {
            return new KindResolution.Foreign("a ResourceStatus is only read, never written");
        }

        return KnownKinds.Of(area).Contains(kind.Text)
            ? Refuse("kind", ErrorCatalog.KindNotSupportedYet, $"the kind {area}/{kind.Text} is not supported yet", kind)
            : Refuse(
                "kind", ErrorCatalog.UnknownKind, $"there is no kind {kind.Description} in '{apiVersion.Text}'{KindAdvice(area, kind.Text)}", kind);
    }

    private static string KindAdvice(string area, string kind)
    {
        if (KnownKinds.AreasWith(kind).FirstOrDefault() is { } other)
        {
            return $"; it belongs to '{other}.hybridmesh.io/v2'";
        }

        return Nearest.Find(kind, KnownKinds.Of(area)) is { } nearest ? $"; did you mean '{nearest}'?" : "";
    }

    private KindResolution ResolveOther(MappingNode root, ScalarNode apiVersion, ScalarNode kind)
    {
        var ours = KnownKinds.Areas.SelectMany(area => new[] { $"{area}.hybridmesh.io/v2", $"{area}.tsb.tetrate.io/v2" });
        if (Nearest.Find(apiVersion.Text, ours) is { } nearest && Nearest.Distance(apiVersion.Text, nearest) <= 2)
        {
            var message = $"there is no group {apiVersion.Description}; did you mean '{nearest}'?";
            return Refuse("apiVersion", ErrorCatalog.UnknownApiVersion, message, apiVersion);
        }

        if (!KubernetesVersion().IsMatch(apiVersion.Text))
        {
            var message = $"{apiVersion.Description} is not an apiVersion such as gateway.hybridmesh.io/v2";
            return Refuse("apiVersion", ErrorCatalog.UnknownApiVersion, message, apiVersion);
        }

        // Native Istio objects are ours when they say where in the hierarchy they belong.
        return apiVersion.Text.Contains(".istio.io/", StringComparison.Ordinal) && HasHierarchyAnnotation(root)
            ? Refuse("kind", ErrorCatalog.KindNotSupportedYet, $"native Istio objects ({kind.Text}) are not supported yet", kind)
            : new KindResolution.Foreign($"{kind.Text} of {apiVersion.Text} is not ours and was skipped");
    }

    private static bool HasHierarchyAnnotation(MappingNode root) =>
        root.FindIgnoringCase("metadata") is MappingNode metadata
        && metadata.FindIgnoringCase("annotations") is MappingNode annotations
        && annotations.Entries.Any(entry => AnnotationKeys.AncestorOf(entry.Name) is not null);

    private static ScalarNode? Text(MappingNode root, string key) =>
        root.FindIgnoringCase(key) is ScalarNode { IsNull: false, Text: not "" } scalar ? scalar : null;

    private void RefuseMissing(MappingNode root, string key, ScalarNode? value)
    {
        if (value is null)
        {
            var place = root.FindIgnoringCase(key)?.Place ?? root.Place;
            log.Refuse(Prefixes.Join(prefix, key), ErrorCatalog.RequiredField, $"'{key}' is required", place);
        }
    }

    private KindResolution.Refused Refuse(string key, ErrorCode code, string message, Node node)
    {
        log.Refuse(Prefixes.Join(prefix, key), code, message, node.Place);
        return new KindResolution.Refused();
    }

    // "apps/v1", "networking.istio.io/v1beta1", "install.tetrate.io/v1alpha1"; the core group is written without a slash.
    [GeneratedRegex(@"\A(v1|[a-z0-9.-]+/v[0-9]+((alpha|beta)[0-9]+)?)\z")]
    private static partial Regex KubernetesVersion();
}
