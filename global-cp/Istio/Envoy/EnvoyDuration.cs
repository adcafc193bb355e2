using System.Globalization;

namespace HybridMesh.GlobalControlPlane.Istio.Envoy;

/// <summary>Durations as messages of Envoy take them: seconds with a fraction.</summary>
internal static class EnvoyDuration
{
    public static string Of(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.#########}s");
}
