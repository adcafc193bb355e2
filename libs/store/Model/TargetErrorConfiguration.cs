using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HybridMesh.Store.Model;

internal sealed class TargetErrorConfiguration : IEntityTypeConfiguration<TargetErrorRow>
{
    public void Configure(EntityTypeBuilder<TargetErrorRow> builder)
    {
        builder.ToTable("target_errors");
        builder.HasKey(error => new { error.Fqn, error.Target, error.Instance });
        builder.HasOne<TargetRow>().WithMany().HasForeignKey(error => new { error.Target, error.Instance }).OnDelete(DeleteBehavior.Cascade);
    }
}
