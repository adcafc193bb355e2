using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HybridMesh.Store.Model;

internal sealed class ChangeConfiguration : IEntityTypeConfiguration<ChangeRow>
{
    public void Configure(EntityTypeBuilder<ChangeRow> builder)
    {
        builder.ToTable("changes");
        builder.HasKey(change => new { change.Revision, change.Ordinal });
        builder.HasIndex(change => new { change.Fqn, change.Revision }).IsUnique();
        builder.Property(change => change.Action).HasColumnType("smallint").HasConversion<short>();
        builder.Property(change => change.Document).HasColumnType("jsonb");
    }
}
