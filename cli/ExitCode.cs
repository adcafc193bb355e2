namespace HybridMesh.Cli;

/// <summary>What hmctl tells scripts.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The server refused, could not be reached, or what was waited for did not happen.</summary>
    public const int Failed = 1;

    /// <summary>The command line or an input file is wrong; nothing was sent.</summary>
    public const int BadUsage = 2;

    /// <summary>Analysis found something as severe as <c>--fail-on</c> names.</summary>
    public const int Findings = 3;
}
