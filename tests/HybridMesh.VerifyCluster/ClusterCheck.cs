using HybridMesh.Istio.Testing.Schemas;

namespace HybridMesh.VerifyCluster;

/// <summary>Asks the API server of one cluster whether it would take objects.</summary>
internal sealed class ClusterCheck(Kubectl kubectl, TextWriter output)
{
    public const int AllAccepted = 0;
    public const int SomeRefused = 1;
    public const int NotPrepared = 3;

    /// <summary>Prepares the cluster, asks for each object, and takes away the namespaces that it made.</summary>
    public async Task<int> RunAsync(IReadOnlyList<GoldenObject> objects, CancellationToken cancellationToken)
    {
        var created = new List<string>();
        try
        {
            await InstallDefinitionsAsync(cancellationToken);
            await CreateNamespacesAsync(objects, created, cancellationToken);
            return await AskAsync(objects, cancellationToken);
        }
        catch (ClusterException problem)
        {
            await output.WriteLineAsync($"the cluster could not be prepared: {problem.Message}");
            return NotPrepared;
        }
        finally
        {
            await DeleteNamespacesAsync(created);
        }
    }

    // A definition that the cluster has is not touched: it may be of another release, and in use.
    private async Task InstallDefinitionsAsync(CancellationToken cancellationToken)
    {
        // Kinds that only the experimental channel has (TCPRoute) come from there; of all others the standard one is the stricter judge.
        var definitions = CrdSchemas.Load().Documents.Concat(CrdSchemas.Load(GatewayApiChannel.Experimental).Documents).DistinctBy(definition => definition.Name);
        foreach (var definition in definitions)
        {
            var found = await RequireAsync(["get", "crd", definition.Name, "--ignore-not-found", "--output=name"], null, cancellationToken);
            if (found.Output.Length == 0)
            {
                await output.WriteLineAsync($"installing {definition.Name}");
                await RequireAsync(["apply", "--server-side", "--filename=-"], definition.Yaml, cancellationToken);
                await RequireAsync(["wait", "--for=condition=Established", "--timeout=30s", $"crd/{definition.Name}"], null, cancellationToken);
            }
        }
    }

    private async Task CreateNamespacesAsync(IReadOnlyList<GoldenObject> objects, List<string> created, CancellationToken cancellationToken)
    {
        foreach (var name in objects.Select(item => item.Namespace).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            var found = await RequireAsync(["get", "namespace", name, "--ignore-not-found", "--output=name"], null, cancellationToken);
            if (found.Output.Length == 0)
            {
                created.Add(name);
                await RequireAsync(["create", "namespace", name], null, cancellationToken);
            }
        }
    }

    // One by one, so that each refusal is that of one object.
    private async Task<int> AskAsync(IReadOnlyList<GoldenObject> objects, CancellationToken cancellationToken)
    {
        var refused = 0;
        foreach (var item in objects)
        {
            var answer = await kubectl.RunAsync(
                ["apply", "--server-side", "--validate=strict", "--dry-run=server", "--field-manager=hybridmesh-verify", "--filename=-"],
                item.Content.ToJsonString(),
                cancellationToken);
            if (!answer.IsSuccess)
            {
                refused++;
                await output.WriteLineAsync($"REFUSED {item.Name}\n  of {item.Case}, for {item.Target}\n  {answer.Error.ReplaceLineEndings("\n  ")}");
            }
        }

        await output.WriteLineAsync(
            $"{objects.Count} objects of {objects.Select(item => item.Case).Distinct().Count()} cases: {objects.Count - refused} accepted, {refused} refused");
        return refused == 0 ? AllAccepted : SomeRefused;
    }

    // Also when the run was interrupted: nothing that was made may stay.
    private async Task DeleteNamespacesAsync(List<string> created)
    {
        if (created.Count > 0)
        {
            await kubectl.RunAsync(["delete", "namespace", .. created, "--ignore-not-found", "--wait=false"], null, CancellationToken.None);
        }
    }

    private async Task<KubectlAnswer> RequireAsync(IReadOnlyList<string> arguments, string? input, CancellationToken cancellationToken)
    {
        var answer = await kubectl.RunAsync(arguments, input, cancellationToken);
        return answer.IsSuccess ? answer : throw new ClusterException($"kubectl {string.Join(' ', arguments)}: {answer.Error}");
    }
}
