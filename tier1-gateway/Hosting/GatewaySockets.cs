namespace HybridMesh.Tier1Gateway.Hosting;

/// <summary>How this process handles its sockets.</summary>
internal static class GatewaySockets
{
    private const string InlineCompletions = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    /// <summary>
    /// Runs what follows a socket's completion where it was noticed, instead of handing it to a pool thread: about half the CPU of a forwarded
    /// request. There is only an environment variable for it, read when the first socket is made. An owner's own setting stays.
    /// </summary>
    public static void CompleteInline()
    {
        if (Environment.GetEnvironmentVariable(InlineCompletions) is null)
        {
            Environment.SetEnvironmentVariable(InlineCompletions, "1");
        }
    }
}
