using System.CommandLine;
using HybridMesh.Cli.Output;

namespace HybridMesh.Cli.Commands;

/// <summary><c>hmctl completion SHELL</c>: a script that asks hmctl itself, by System.CommandLine's <c>[suggest]</c> directive.</summary>
internal static class CompletionCommand
{
    private const string Bash =
        """
        _hmctl() {
          local IFS=$'\n'
          COMPREPLY=( $(compgen -W "$(hmctl "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}") )
        }
        complete -o default -F _hmctl hmctl
        """;

    private const string Zsh =
        """
        #compdef hmctl
        _hmctl() {
          local -a suggestions
          suggestions=("${(@f)$(hmctl "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
          compadd -a suggestions
          _files
        }
        compdef _hmctl hmctl
        """;

    private const string Fish =
        """
        complete -c hmctl -a '(hmctl "[suggest:"(commandline -C)"]" (commandline -cp) 2>/dev/null)'
        """;

    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new Command("completion", "Print a completion script: source <(hmctl completion bash)") { shell };
        command.SetAction(parse =>
        {
            terminal.Out.WriteLine(parse.GetValue(shell) switch { "zsh" => Zsh, "fish" => Fish, _ => Bash });
            return ExitCode.Success;
        });
        return command;
    }
}
