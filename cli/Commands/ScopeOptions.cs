using System.CommandLine;
using HybridMesh.Cli.Contexts;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.Cli.Commands;

/// <summary>Where in the hierarchy a command looks. What is not given comes from the context; <c>-A</c> looks everywhere.</summary>
internal sealed class ScopeOptions
{
    private readonly Option<string?> _organization = new("--organization", "--org") { Description = "Organization to look in" };
    private readonly Option<string?> _tenant = new("--tenant") { Description = "Tenant to look in" };
    private readonly Option<string?> _workspace = new("--workspace", "-w") { Description = "Workspace to look in" };
    private readonly Option<string?> _gatewayGroup = new("--gatewaygroup", "-l") { Description = "Gateway group to look in" };
    private readonly Option<bool> _everywhere = new("--all", "-A") { Description = "Look everywhere, whatever the context says" };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _organization, _tenant, _workspace, _gatewayGroup, _everywhere })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The deepest ancestor that is named; null for everywhere.</summary>
    /// <exception cref="UsageException">A level is named without the one above it.</exception>
    public Fqn? Read(ParseResult parse, Context context)
    {
        if (parse.GetValue(_everywhere))
        {
            return null;
        }

        (string Collection, string? Name, string Flag)[] levels =
        [
            ("organizations", parse.GetValue(_organization) ?? context.Organization, "--organization"),
            ("tenants", parse.GetValue(_tenant) ?? context.Tenant, "--tenant"),
            ("workspaces", parse.GetValue(_workspace), "--workspace"),
            ("gatewaygroups", parse.GetValue(_gatewayGroup), "--gatewaygroup"),
        ];
        Fqn? scope = null;
        string? missing = null;
        foreach (var (collection, name, flag) in levels)
        {
            if (name is null)
            {
                missing ??= flag;
                continue;
            }

            scope = missing is null ? Below(scope, collection, name) : throw new UsageException($"{flag} needs {missing} too");
        }

        return scope;
    }

    /// <summary>The part of a scope that can hold objects of a kind: clusters are looked for in the organization, whatever tenant is named.</summary>
    public static Fqn? Holding(Fqn? scope, KindDescriptor kind)
    {
        while (scope is { } at && kind.Lineage.SkipLast(1).All(ancestor => ancestor.Collection != at.Collection))
        {
            scope = at.Parent;
        }

        return scope;
    }

    private static Fqn Below(Fqn? scope, string collection, string name)
    {
        var text = scope is { } parent ? $"{parent}/{collection}/{name}" : $"{collection}/{name}";
        return Fqn.TryParse(text, null, out var fqn) ? fqn : throw new UsageException($"'{name}' is not a name");
    }
}
