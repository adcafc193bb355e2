using Google.Protobuf;
using HybridMesh.Discovery.Wire;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Changes;
using HybridMesh.Store.Registry;

namespace HybridMesh.GlobalControlPlane.Following;

/// <summary>From what the registry holds to what the model holds.</summary>
internal sealed partial class ReportedClusters(ILogger<ReportedClusters> logger)
{
    /// <summary>The cluster's inventory; null when it cannot be read, so that the last good one stays.</summary>
    public ModelChange? Read(RegisteredCluster cluster)
    {
        try
        {
            var inventory = ClusterInventory.Parser.ParseFrom(cluster.Inventory.Span);
            return new ReportChange(cluster.Cluster, ClusterReport.From(cluster.Cluster, inventory, cluster.StaleSince is null));
        }
        catch (InvalidProtocolBufferException unreadable)
        {
            LogUnreadable(logger, cluster.Cluster, unreadable.Message);
            return null;
        }
    }

    [LoggerMessage(EventId = 2103, Level = LogLevel.Error, Message = "The inventory of {Cluster} cannot be read, the last good one stays: {Reason}")]
    private static partial void LogUnreadable(ILogger logger, string cluster, string reason);
}
