namespace HybridMesh.Proxy.Configuration;

/// <summary>Files that a crash leaves either as they were or as they should be.</summary>
internal static class DurableFile
{
    /// <summary>Replaces the file's content: written beside it, forced to the disk, then renamed over it.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + ".new";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }
}
