using System.CommandLine;
using HybridMesh.Cli.Output;

namespace HybridMesh.Cli.Commands;

/// <summary><c>hmctl delete</c>.</summary>
internal static class DeleteCommand
{
    public static Command Create(Terminal terminal)
    {
        var cascade = new Option<bool>("--cascade") { Description = "Delete everything below it too, in one revision" };
        var resource = new ResourceArguments();
        var command = new Command("delete", "Delete a resource") { cascade };
        resource.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            using var api = GlobalOptions.Connect(parse);
            var fqn = await resource.ResolveAsync(parse, api, cancellationToken);
            await api.DeleteAsync(parse.GetValue(cascade) ? $"/v2/{fqn}?cascade=true" : $"/v2/{fqn}", cancellationToken);
            terminal.Out.WriteLine($"{fqn} deleted");
            return ExitCode.Success;
        });
        return command;
    }
}
