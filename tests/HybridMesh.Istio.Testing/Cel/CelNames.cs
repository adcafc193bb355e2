namespace HybridMesh.Istio.Testing.Cel;

/// <summary>Field names that CEL reserves are escaped in rules: <c>__namespace__</c> is the field namespace.</summary>
internal static class CelNames
{
    public static string Unescape(string name) =>
        name.Length > 4 && name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal)
            ? name[2..^2]
            : name;
}
