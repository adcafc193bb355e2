using System.Runtime.InteropServices;

namespace HybridMesh.AllInOne.Layout;

/// <summary>The <c>dotnet</c> that runs this very executable: what starts others must not depend on anybody's PATH.</summary>
internal static class DotnetHost
{
    /// <summary>RuntimeDirectory is ROOT/shared/Microsoft.NETCore.App/VERSION/.</summary>
    public static string Path { get; } =
        System.IO.Path.GetFullPath(System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
}
