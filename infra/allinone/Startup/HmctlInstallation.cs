using HybridMesh.AllInOne.Embedded;
using HybridMesh.AllInOne.Layout;

namespace HybridMesh.AllInOne.Startup;

/// <summary>Puts <c>hmctl</c> at <c>bin/hmctl</c>, with a context for the embedded system.</summary>
internal static class HmctlInstallation
{
    private const UnixFileMode Executable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    public static void Write(HomeFolder home, StagedBinaries binaries, Uri api)
    {
        AtomicFile.Write(home.HmctlConfigFile, Context(home, api));
        AtomicFile.Write(home.HmctlProgram, Script(home, binaries));
        File.SetUnixFileMode(home.HmctlProgram, Executable);
    }

    private static string Context(HomeFolder home, Uri api) =>
        $"""
        # Written by ./hybridmesh up.
        current: embedded
        contexts:
        - name: embedded
          server: {api.GetLeftPart(UriPartial.Authority)}
          tokenFile: '{home.AdminTokenFile.Replace("'", "''")}'
          organization: {SampleWorld.OrganizationName}
          tenant: {SampleWorld.Tenant}

        """;

    private static string Script(HomeFolder home, StagedBinaries binaries) =>
        $$"""
        #!/bin/sh
        # Written by ./hybridmesh up: hmctl for this embedded system, unless HMCTL_CONFIG names other contexts.
        [ -n "${HMCTL_CONFIG:-}" ] || HMCTL_CONFIG={{ShellQuote(home.HmctlConfigFile)}}
        export HMCTL_CONFIG
        export DOTNET_EnableDiagnostics="${DOTNET_EnableDiagnostics:-0}"
        exec {{string.Join(' ', binaries.Hmctl.Select(ShellQuote))}} "$@"

        """;

    private static string ShellQuote(string text) => $"'{text.Replace("'", "'\\''")}'";
}
