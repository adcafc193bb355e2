using HybridMesh.Cli;
using HybridMesh.Cli.Output;

return await CommandLine.RunAsync(args, new Terminal(Console.Out, Console.Error), TimeProvider.System, CancellationToken.None);
