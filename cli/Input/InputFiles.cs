namespace HybridMesh.Cli.Input;

/// <summary>Reads what <c>-f</c> names: files, folders (their <c>.yaml</c>, <c>.yml</c> and <c>.json</c> files, in name order) and <c>-</c>.</summary>
internal static class InputFiles
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    /// <exception cref="UsageException">A name does not exist, cannot be read, or a folder holds no such file.</exception>
    public static async Task<IReadOnlyList<InputFile>> ReadAsync(
        IReadOnlyList<string> names, bool recursive, TextReader standardInput, CancellationToken cancellationToken)
    {
        var files = new List<InputFile>();
        foreach (var name in names)
        {
            if (name == "-")
            {
                files.Add(new InputFile("-", await standardInput.ReadToEndAsync(cancellationToken)));
                continue;
            }

            foreach (var path in Expand(name, recursive))
            {
                files.Add(new InputFile(path, await ReadTextAsync(path, cancellationToken)));
            }
        }

        return files;
    }

    private static string[] Expand(string name, bool recursive)
    {
        if (File.Exists(name))
        {
            return [name];
        }

        if (!Directory.Exists(name))
        {
            throw new UsageException($"-f {name}: no such file or folder");
        }

        var depth = recursive ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly;
        string[] found =
        [
            .. Directory.EnumerateFiles(name, "*", depth)
                .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal),
        ];
        return found.Length > 0 ? found : throw new UsageException($"-f {name}: the folder holds no .yaml, .yml or .json file");
    }

    private static async Task<string> ReadTextAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(path, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"-f {path}: {error.Message}");
        }
    }
}
