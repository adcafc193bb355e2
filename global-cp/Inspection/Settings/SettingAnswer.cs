using HybridMesh.Inspection.Wire;

namespace HybridMesh.GlobalControlPlane.Inspection.Settings;

/// <summary>Settings as messages.</summary>
internal static class SettingAnswer
{
    public static EffectiveValue Of(SettingValue setting) => new()
    {
        Path = setting.Path,
        Json = setting.Value?.ToJsonString() ?? "null",
        OriginFqn = setting.Origin?.Fqn.Value ?? "",
        OriginPath = setting.Origin?.Path ?? "",
    };
}
