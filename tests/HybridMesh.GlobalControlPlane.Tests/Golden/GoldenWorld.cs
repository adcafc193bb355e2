using System.Text.Json;
using Google.Protobuf;
using HybridMesh.Discovery.Wire;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Changes;
using YamlDotNet.Serialization;

namespace HybridMesh.GlobalControlPlane.Tests.Golden;

/// <summary>What agents report and which gateways joined, as a file.</summary>
internal static class GoldenWorld
{
    public static IEnumerable<ModelChange> Read(string file)
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
