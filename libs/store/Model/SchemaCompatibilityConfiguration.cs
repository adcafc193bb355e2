using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HybridMesh.Store.Model;

internal sealed class SchemaCompatibilityConfiguration : IEntityTypeConfiguration<SchemaCompatibilityRow>
{
    public void Configure(EntityTypeBuilder<SchemaCompatibilityRow> builder)
    {
        builder.ToTable("schema_compatibility", table => table.HasCheckConstraint("one_schema_compatibility", "id = 1"));
        builder.HasKey(compatibility => compatibility.Id);
        builder.Property(compatibility => compatibility.Id).ValueGeneratedNever();
    }
}
