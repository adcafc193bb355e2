namespace HybridMesh.AllInOne.Supervision;

/// <summary>
/// Bounds a log that its process writes to by itself. The process keeps its descriptor (opened for appending), so the file is copied
/// and emptied rather than renamed; lines written between the two are lost, which a bounded log may.
/// </summary>
/// <param name="MaxBytes">Size at which a log is turned over. Default 16 MiB.</param>
/// <param name="Kept">Older files kept beside it, <c>.1</c> the newest. Default 2.</param>
internal sealed record LogRotation(long MaxBytes = 16 * 1024 * 1024, int Kept = 2)
{
    /// <summary>Turns the log over if it is too large; says whether it did.</summary>
    public bool Rotate(string log)
    {
        var file = new FileInfo(log);
        if (!file.Exists || file.Length <= MaxBytes)
        {
            return false;
        }

        for (var age = Kept; age > 1; age--)
        {
            if (File.Exists($"{log}.{age - 1}"))
            {
                File.Move($"{log}.{age - 1}", $"{log}.{age}", overwrite: true);
            }
        }

        KeepTail(log, $"{log}.1");
        using var emptied = new FileStream(log, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        emptied.SetLength(0);
        return true;
    }

    /// <summary>Copies the newest <see cref="MaxBytes"/>: a log that grew faster than it was looked at does not break the bound.</summary>
    private void KeepTail(string log, string older)
    {
        using var source = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var target = new FileStream(older, FileMode.Create, FileAccess.Write);
        source.Seek(-Math.Min(MaxBytes, source.Length), SeekOrigin.End);
        var buffer = new byte[64 * 1024];
        var left = MaxBytes;
        int read;
        while (left > 0 && (read = source.Read(buffer, 0, (int)Math.Min(buffer.Length, left))) > 0)
        {
            target.Write(buffer, 0, read);
            left -= read;
        }
    }
}
