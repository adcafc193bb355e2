using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HybridMesh.Store.Model;

internal sealed class TargetConfiguration : IEntityTypeConfiguration<TargetRow>
{
    public void Configure(EntityTypeBuilder<TargetRow> builder)
    {
        builder.ToTable("targets");
        builder.HasKey(target => new { target.Target, target.Instance });
        builder.HasIndex(target => target.Cluster);
        builder.HasIndex(target => target.ConnectedReplica);
        builder.Property(target => target.Labels).HasColumnType("jsonb").HasConversion(LabelsConverter.Instance);
        builder.Property(target => target.AppliedHash).HasConversion<HexConverter>();
    }
}
