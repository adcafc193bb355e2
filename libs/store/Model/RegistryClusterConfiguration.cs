using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HybridMesh.Store.Model;

internal sealed class RegistryClusterConfiguration : IEntityTypeConfiguration<RegistryClusterRow>
{
    public void Configure(EntityTypeBuilder<RegistryClusterRow> builder)
    {
        builder.ToTable("registry_clusters");
        builder.HasKey(cluster => cluster.Cluster);
        builder.HasIndex(cluster => cluster.Version);
    }
}
