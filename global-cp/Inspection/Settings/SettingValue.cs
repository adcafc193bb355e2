using System.Text.Json.Nodes;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Inspection.Settings;

/// <summary>One setting in effect for a resource.</summary>
/// <param name="Path">The setting.</param>
/// <param name="Value">Its value.</param>
/// <param name="Origin">Where it is set; null for a default, or what follows from several places.</param>
internal sealed record SettingValue(string Path, JsonNode? Value, Origin? Origin);
