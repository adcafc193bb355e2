using HybridMesh.AllInOne.Embedded;
using HybridMesh.AllInOne.Layout;

namespace HybridMesh.AllInOne.Startup;

/// <summary>What a newcomer wants to know once it runs.</summary>
internal static class Greeting
{
    public static IEnumerable<string> Lines(HomeFolder home, RunningSystem system) =>
    [
        "",
        "HybridMesh runs.",
        $"  console   {system.Api}",
        $"  sign in   with the token in {home.AdminTokenFile}",
        $"  edge      {system.Edge.GetLeftPart(UriPartial.Authority)}",
        "",
        "Try:",
        $"  curl -H 'Host: {SampleWorld.Hostname}' {system.Edge.GetLeftPart(UriPartial.Authority)}",
        $"  '{home.HmctlProgram}' get tier1gateways -A",
        "  ./hybridmesh status",
    ];
}
