using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HybridMesh.Store.Model;

internal sealed class PrincipalConfiguration : IEntityTypeConfiguration<PrincipalRow>
{
    public void Configure(EntityTypeBuilder<PrincipalRow> builder)
    {
        builder.ToTable("principals");
        builder.HasKey(principal => principal.Id);
        builder.HasIndex(principal => principal.Name).IsUnique();
    }
}
