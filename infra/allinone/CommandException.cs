namespace HybridMesh.AllInOne;

/// <summary>A command cannot go on for a reason that the person at the terminal can act on; the message is all they need.</summary>
internal sealed class CommandException : Exception
{
    public CommandException(string message)
        : base(message)
    {
    }

    public CommandException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
