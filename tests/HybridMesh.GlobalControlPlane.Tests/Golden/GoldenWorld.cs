using System.Text.Json;
using Google.Protobuf;
using HybridMesh.Contracts.Reading;
using HybridMesh.Discovery.Wire;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Changes;
using HybridMesh.GlobalControlPlane.Tests.Worlds;
using Xunit;
using YamlDotNet.Serialization;

namespace HybridMesh.GlobalControlPlane.Tests.Golden;

/// <summary>What agents report and which gateways joined, as a file.</summary>
internal static class GoldenWorld
{
    /// <summary>Compiles the resources of some files, created in the order of the text, around which there is what a third one says.</summary>
    public static MeshCompilation Compile(IEnumerable<string> resourceFiles, string worldFile)
    {
        var state = new MeshState();
        var changes = new List<ModelChange>();
        foreach (var file in resourceFiles)
        {
            var read = ResourceReader.Read(File.ReadAllText(file), ReadOptions.Default);
            Assert.True(read.IsValid, $"{file}: {string.Join("; ", read.Violations)}");
            changes.AddRange(read.Resources.Select(resource => state.Write(resource.Fqn, resource.Spec, resource.Metadata)));
        }

        changes.AddRange(Read(worldFile).Select(change => change switch
        {
            ReportChange report => state.Report(report.Cluster, report.After!),
            TargetChange target => state.Join(target.Target),
            _ => change,
        }));
        return Compiler.Apply(MeshCompilation.Empty(MeshState.Settings), state.Version, changes).Result;
    }

    private static IEnumerable<ModelChange> Read(string file)
    {
        var yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object>(File.ReadAllText(file));
        using var json = JsonDocument.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(yaml));
        var targets = json.RootElement.GetProperty("targets").EnumerateArray().Select(target => ToTarget(target.GetString()!));
        var clusters = json.RootElement.GetProperty("clusters").EnumerateObject().Select(cluster => ToReport(cluster.Name, cluster.Value));
        return [.. targets, .. clusters];
    }

    private static TargetChange ToTarget(string name)
    {
        var parts = name.Split('/', 5);
        var labels = parts[4].Split(',').Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(pair[0], pair[1]));
        return new TargetChange(new GatewayWorkload(parts[1], parts[3], Labels.From(labels)), true);
    }

    private static ReportChange ToReport(string name, JsonElement cluster)
    {
        var inventory = JsonParser.Default.Parse<ClusterInventory>(cluster.GetProperty("inventory").GetRawText());
        var isSilent = cluster.TryGetProperty("silent", out var silent) && silent.GetBoolean();
        return new ReportChange(name, ClusterReport.From(name, inventory, !isSilent));
    }
}
