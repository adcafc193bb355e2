using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HybridMesh.Store.Model;

internal sealed class RegistryHeadConfiguration : IEntityTypeConfiguration<RegistryHeadRow>
{
    public void Configure(EntityTypeBuilder<RegistryHeadRow> builder)
    {
        builder.ToTable("registry_head", table => table.HasCheckConstraint("one_registry_head", "id = 1"));
        builder.HasKey(head => head.Id);
        builder.Property(head => head.Id).ValueGeneratedNever();
    }
}
