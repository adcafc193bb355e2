namespace HybridMesh.ManagementApi.Authorization;

/// <summary>The file that holds the administrator's token.</summary>
internal sealed class AdminTokenFile(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The token in the file; null when there is no file.</summary>
    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    public AccessToken? Read()
    {
        if (!File.Exists(path))
        {
            return null;
        }

        return AccessToken.TryParse(File.ReadAllText(path).Trim(), out var token)
            ? token
            : throw new InvalidDataException("the administrator's token file does not hold a token (hma1.…)");
    }

    /// <summary>Writes the file unless there is one; answers what it holds then.</summary>
    public AccessToken CreateOrRead(AccessToken token)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var temporary = $"{full}.{Guid.NewGuid():n}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var writer = new StreamWriter(temporary, options))
        {
            writer.WriteLine(token.Reveal());
        }

        try
        {
            // Refuses to overwrite: of two replicas that start at once, both go on with the first one's token.
            File.Move(temporary, full, overwrite: false);
            return token;
        }
        catch (IOException) when (File.Exists(full))
        {
            File.Delete(temporary);
            return Read()!;
        }
    }
}
