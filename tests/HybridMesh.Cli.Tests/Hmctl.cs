using HybridMesh.Cli.Output;

namespace HybridMesh.Cli.Tests;

/// <summary>Runs hmctl in this process with a context file of its own.</summary>
internal sealed class Hmctl : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hmctl");

    public Hmctl()
    {
        Environment.SetEnvironmentVariable("HMCTL_CONFIG", ConfigFile);
    }

    public string ConfigFile => Path.Combine(_folder.FullName, "contexts", "hmctl.yaml");

    public string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public static async Task<Outcome> RunAsync(params string[] args)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var exit = await CommandLine.RunAsync(args, new Terminal(output, error), TimeProvider.System, CancellationToken.None);
        return new Outcome(exit, output.ToString(), error.ToString());
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("HMCTL_CONFIG", null);
        _folder.Delete(recursive: true);
    }

    internal sealed record Outcome(int Exit, string Out, string Error);
}
