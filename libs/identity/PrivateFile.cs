namespace HybridMesh.Identity;

/// <summary>Files that only their owner may read, replaced as a whole or not at all.</summary>
internal static class PrivateFile
{
    private const UnixFileMode FileMode0600 = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode FolderMode0700 = FileMode0600 | UnixFileMode.UserExecute;

    /// <summary>Writes a file that must not exist yet; false when it does.</summary>
    public static bool TryCreate(string path, ReadOnlySpan<byte> content)
    {
        CreateFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var temporary = WriteTemporary(path, content);
        try
        {
            // A hard move that refuses to overwrite: whoever comes second loses, and nobody sees half a file.
            File.Move(temporary, path, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(temporary);
            return false;
        }
    }

    /// <summary>Writes or replaces a file.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        CreateFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.Move(WriteTemporary(path, content), path, overwrite: true);
    }

    private static string WriteTemporary(string path, ReadOnlySpan<byte> content)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = FileMode0600;
        }

        using var file = new FileStream(temporary, options);
        file.Write(content);
        file.Flush(flushToDisk: true);
        return temporary;
    }

    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, FolderMode0700);
        }
    }
}
