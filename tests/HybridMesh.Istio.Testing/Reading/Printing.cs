using System.Text.Encodings.Web;
using System.Text.Json;

namespace HybridMesh.Istio.Testing.Reading;

/// <summary>How values are shown to people.</summary>
internal static class Printing
{
    public static JsonSerializerOptions Relaxed { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
