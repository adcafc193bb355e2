using System.CommandLine;
using HybridMesh.AllInOne.Layout;
using HybridMesh.AllInOne.Terminals;

namespace HybridMesh.AllInOne.Commands;

/// <summary>What every command is given: where the checkout and the home are, and whom to talk to.</summary>
internal sealed record CommandContext(RepositoryFolder Repository, HomeFolder Home, Terminal Terminal)
{
    private const string HomeVariable = "HYBRIDMESH_HOME";

    /// <summary>On every command: several homes are several systems.</summary>
    public static Option<string?> HomeOption { get; } = new("--home")
    {
        Description = $"The folder of the embedded system. Default ${HomeVariable}, else .hybridmesh in the checkout",
        Recursive = true,
    };

    public static CommandContext From(ParseResult command) => new(RepositoryFolder.Find(), HomeOf(command), Terminal.Standard());

    /// <summary>The home; a checkout is needed only where nobody names one.</summary>
    public static HomeFolder HomeOf(ParseResult command)
    {
        var told = command.GetValue(HomeOption) ?? Environment.GetEnvironmentVariable(HomeVariable);
        return new HomeFolder(string.IsNullOrEmpty(told) ? RepositoryFolder.Find().DefaultHome : told);
    }
}
