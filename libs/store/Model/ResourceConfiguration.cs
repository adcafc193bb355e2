using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HybridMesh.Store.Model;

internal sealed class ResourceConfiguration : IEntityTypeConfiguration<ResourceRow>
{
    public void Configure(EntityTypeBuilder<ResourceRow> builder)
    {
        builder.ToTable("resources");
        builder.HasKey(resource => resource.Fqn);
        builder.HasOne<ResourceRow>().WithMany().HasForeignKey(resource => resource.ParentFqn).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(resource => new { resource.ParentFqn, resource.Kind, resource.Name });
        builder.HasIndex(resource => new { resource.Kind, resource.Fqn });
        builder.HasIndex(resource => resource.Uid).IsUnique();
        builder.Property(resource => resource.Document).HasColumnType("jsonb");
    }
}
