using System.CommandLine;
using HybridMesh.Cli.Contexts;
using HybridMesh.Cli.Output;

namespace HybridMesh.Cli.Commands;

/// <summary><c>hmctl context</c>: the systems hmctl can talk to.</summary>
internal static class ContextCommand
{
    public static Command Create(Terminal terminal) =>
        new("context", "List, choose, set or remove contexts") { List(terminal), Use(terminal), Set(terminal), Remove(terminal) };

    private static Command List(Terminal terminal)
    {
        var command = new Command("list", "List contexts; * marks the current one");
        command.SetAction(_ =>
        {
            var contexts = ContextFile.Default().Read();
            terminal.WriteTable(
                ["CURRENT", "NAME", "SERVER", "ORGANIZATION", "TENANT"],
                contexts.Contexts.Select(context => (IReadOnlyList<string>)
                [
                    context.Name == contexts.Current ? "*" : "", context.Name, context.Server, context.Organization ?? "-", context.Tenant ?? "-",
                ]));
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Use(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "Context that commands use from now on" };
        var command = new Command("use", "Choose the current context") { name };
        command.SetAction(parse =>
        {
            var file = ContextFile.Default();
            var contexts = file.Read();
            var chosen = contexts.Select(parse.GetValue(name));
            file.Write(contexts with { Current = chosen.Name });
            terminal.Out.WriteLine($"context {chosen.Name}: {chosen.Server}");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Set(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "Name of the context" };
        var server = new Option<string>("--server") { Description = "URL of the management API", Required = true };
        var tokenFile = new Option<string>("--token-file") { Description = "File that holds the bearer token", Required = true };
        var organization = new Option<string?>("--organization", "--org") { Description = "Default organization" };
        var tenant = new Option<string?>("--tenant") { Description = "Default tenant" };
        var command = new Command("set", "Create or replace a context") { name, server, tokenFile, organization, tenant };
        command.SetAction(parse =>
        {
            var file = ContextFile.Default();
            file.Write(file.Read().With(new Context
            {
                Name = parse.GetValue(name)!,
                Server = parse.GetValue(server)!,
                TokenFile = Path.GetFullPath(parse.GetValue(tokenFile)!),
                Organization = parse.GetValue(organization),
                Tenant = parse.GetValue(tenant),
            }));
            terminal.Out.WriteLine($"context {parse.GetValue(name)} set");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Remove(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "Context to forget" };
        var command = new Command("remove", "Forget a context") { name };
        command.SetAction(parse =>
        {
            var file = ContextFile.Default();
            var contexts = file.Read();
            file.Write(contexts.Without(contexts.Select(parse.GetValue(name)).Name));
            terminal.Out.WriteLine($"context {parse.GetValue(name)} removed");
            return ExitCode.Success;
        });
        return command;
    }
}
