using HybridMesh.AllInOne.Commands;

return await CommandLine.RunAsync(args);
