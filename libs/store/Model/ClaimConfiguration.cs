using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HybridMesh.Store.Model;

internal sealed class ClaimConfiguration : IEntityTypeConfiguration<ClaimRow>
{
    public void Configure(EntityTypeBuilder<ClaimRow> builder)
    {
        builder.ToTable("claims");
        builder.HasKey(claim => new { claim.Fqn, claim.Pattern });
        builder.HasOne<ResourceRow>().WithMany().HasForeignKey(claim => claim.Fqn).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(claim => new { claim.Space, claim.Name });
    }
}
