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

    public static CommandContext From(ParseResult command)
    {
        var repository = RepositoryFolder.Find();
        var told = command.GetValue(HomeOption) ?? Environment.GetEnvironmentVariable(HomeVariable);
        var home = new HomeFolder(string.IsNullOrEmpty(told) ? repository.DefaultHome : told);
        return new CommandContext(repository, home, Terminal.Standard());
    }
}
