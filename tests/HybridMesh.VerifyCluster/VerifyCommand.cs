using System.CommandLine;

namespace HybridMesh.VerifyCluster;

/// <summary>The command line.</summary>
internal static class VerifyCommand
{
    private const int BadUsage = 2;

    private const string Description =
        """
        Asks a Kubernetes API server whether it takes every object that the golden cases expect: kubectl apply --server-side --validate=strict
        --dry-run=server. Installs the definitions of Istio and Gateway API that the cluster lacks (and leaves them there), creates the namespaces
        it needs and deletes them afterwards; stores nothing else. Where Istio runs, its webhook judges too.

        Exit code: 0 all accepted, 1 some refused, 2 bad usage, 3 the cluster could not be prepared.

        This was tested against a kubectl that records its calls, not yet against a real API server.
        """;

    /// <param name="kinds">The folder <c>tests/kinds</c>.</param>
    /// <param name="output">Where everything is said.</param>
    public static RootCommand Create(string kinds, TextWriter output)
    {
        var cases = new Argument<string[]>("CASE")
        {
            Description = "Cases below tests/kinds, by the beginning of their path; none means all",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var kubeconfig = new Option<string?>("--kubeconfig") { Description = "File that says where the cluster is; else the environment variable KUBECONFIG" };
        var context = new Option<string?>("--context") { Description = "Context in that file; else its current one" };
        var kubectl = new Option<string>("--kubectl") { Description = "The program", DefaultValueFactory = _ => "kubectl" };
        var list = new Option<bool>("--list") { Description = "Lists the objects instead, without a cluster" };
        var command = new RootCommand(Description) { cases, kubeconfig, context, kubectl, list };
        command.SetAction(async (parse, cancellationToken) =>
        {
            var objects = GoldenObjects.Find(kinds, parse.GetValue(cases) ?? []);
            if (objects.Count == 0)
            {
                await output.WriteLineAsync("no case of that name expects a Kubernetes object");
                return BadUsage;
            }

            if (parse.GetValue(list))
            {
                foreach (var item in objects)
                {
                    await output.WriteLineAsync($"{item.Case}  {item.Target}  {item.Name}");
                }

                return 0;
            }

            // Never a cluster by accident: the user says which.
            if ((parse.GetValue(kubeconfig) ?? Environment.GetEnvironmentVariable("KUBECONFIG")) is not { Length: > 0 } file)
            {
                await output.WriteLineAsync("Which cluster? Give --kubeconfig FILE or set KUBECONFIG.");
                return BadUsage;
            }

            string[] connection = [$"--kubeconfig={file}", .. parse.GetValue(context) is { } name ? [$"--context={name}"] : (string[])[]];
            return await new ClusterCheck(new Kubectl(parse.GetValue(kubectl)!, connection), output).RunAsync(objects, cancellationToken);
        });
        return command;
    }

    /// <summary>Runs a command line; one that cannot be read is bad usage.</summary>
    public static async Task<int> RunAsync(RootCommand command, string[] arguments)
    {
        var parsed = command.Parse(arguments);
        return parsed.Errors.Count > 0 ? await parsed.InvokeAsync() | BadUsage : await parsed.InvokeAsync();
    }
}
