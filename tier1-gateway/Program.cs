using HybridMesh.Hosting;
using HybridMesh.Tier1Gateway.Hosting;

GatewaySockets.CompleteInline();
return await ProcessHost.RunAsync(() => GatewayProcess.Build(args), CancellationToken.None);
