using Xunit;

namespace HybridMesh.Testing.Golden;

/// <summary>
/// Compares a text with the file that holds what is expected. <c>UPDATE_GOLDEN=1</c> rewrites the file instead, except where
/// <c>CI=true</c>: there an expectation never follows the code by itself.
/// </summary>
public static class GoldenFile
{
    public static void Verify(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "UPDATE_GOLDEN=1 is refused when CI=true");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        Assert.True(
            expected == actual,
            $"""
            {path} is not what the code gives.
            If the difference is wanted, rewrite it with: UPDATE_GOLDEN=1 dotnet test (then read the diff)
            {FirstDifference(expected, actual)}
            """);
    }

    private static string FirstDifference(string expected, string actual)
    {
        var wanted = expected.Split('\n');
        var found = actual.Split('\n');
        var line = wanted.Zip(found).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1}\n  expected: {wanted.ElementAtOrDefault(line)}\n  actual:   {found.ElementAtOrDefault(line)}";
    }
}
