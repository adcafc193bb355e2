using System.Diagnostics;

namespace HybridMesh.Testing.Processes;

/// <summary>
/// A folder below the temporary folder that belongs to this test process and goes when it ends. What an earlier, killed process
/// left is removed first.
/// </summary>
internal static class ScratchFolder
{
    private const string Prefix = "hybridmesh-test-";

    /// <param name="purpose">Part of the name, such as <c>postgres</c>.</param>
    /// <param name="removeAsync">Ends what runs in the folder and deletes it.</param>
    public static string ForThisProcess(string purpose, Func<string, Task> removeAsync)
    {
        foreach (var left in Directory.EnumerateDirectories(Path.GetTempPath(), $"{Prefix}{purpose}-*").Where(IsAbandoned))
        {
            RemoveUnlessAnotherDoes(left, removeAsync);
        }

        var folder = Path.Combine(Path.GetTempPath(), $"{Prefix}{purpose}-{Environment.ProcessId}");
        Directory.CreateDirectory(folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => removeAsync(folder).GetAwaiter().GetResult();
        return folder;
    }

    private static void RemoveUnlessAnotherDoes(string folder, Func<string, Task> removeAsync)
    {
        try
        {
            removeAsync(folder).GetAwaiter().GetResult();
        }
        catch (IOException)
        {
            // Another test process removes it at the same time.
        }
    }

    private static bool IsAbandoned(string folder)
    {
        var owner = int.Parse(folder[(folder.LastIndexOf('-') + 1)..]);
        try
        {
            using var process = Process.GetProcessById(owner);
            return owner == Environment.ProcessId || !process.ProcessName.Contains("dotnet", StringComparison.Ordinal)
                && !process.ProcessName.Contains("testhost", StringComparison.Ordinal);
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
