using HybridMesh.VerifyCluster;

// tests/kinds/verify-cluster says where the cases are.
var kinds = Environment.GetEnvironmentVariable("HYBRIDMESH_KINDS") ?? Path.Combine("tests", "kinds");
return await VerifyCommand.RunAsync(VerifyCommand.Create(kinds, Console.Out), args);
