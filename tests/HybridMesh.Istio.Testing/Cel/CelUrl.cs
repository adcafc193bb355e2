namespace HybridMesh.Istio.Testing.Cel;

/// <summary>A value of the Kubernetes URL library: an absolute URI or an absolute path, which has no scheme.</summary>
internal sealed record CelUrl(string Scheme)
{
    public static CelUrl? TryParse(string text) => text switch
    {
        ['/', ..] => new CelUrl(""),
        _ when Uri.TryCreate(text, UriKind.Absolute, out var uri) => new CelUrl(uri.Scheme),
        _ => null,
    };
}
