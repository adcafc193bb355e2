using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HybridMesh.Store.Model;

internal sealed class ReplicaConfiguration : IEntityTypeConfiguration<ReplicaRow>
{
    public void Configure(EntityTypeBuilder<ReplicaRow> builder)
    {
        builder.ToTable("replicas");
        builder.HasKey(replica => replica.Id);
    }
}
