namespace HybridMesh.EmbeddedPostgres.Server;

/// <summary>Keeps two starts or stops of one server apart. The system releases it when its holder dies.</summary>
internal static class AreaLock
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    public static async Task<IDisposable> TakeAsync(string area, TimeProvider time, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(area);
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(area, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(Interval, time, cancellationToken);
            }
        }
    }
}
