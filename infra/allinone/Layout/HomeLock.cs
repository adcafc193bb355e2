namespace HybridMesh.AllInOne.Layout;

/// <summary>The right to change one home. The kernel takes it back when the holder ends, however it ends.</summary>
internal static class HomeLock
{
    public static IDisposable Take(HomeFolder home)
    {
        home.Create();
        try
        {
            // FileShare.None is an advisory flock(2) on Linux.
            return new FileStream(home.CommandLock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new CommandException($"another command is changing {home.Path} right now; wait for it to end", e);
        }
    }
}
