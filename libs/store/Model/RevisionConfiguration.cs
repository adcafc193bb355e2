using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HybridMesh.Store.Model;

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<RevisionRow>
{
    public void Configure(EntityTypeBuilder<RevisionRow> builder)
    {
        builder.ToTable("revisions");
        builder.HasKey(revision => revision.Revision);
        builder.Property(revision => revision.Revision).ValueGeneratedNever();
        builder.Property(revision => revision.Hash).HasConversion<HexConverter>();
        builder.Property(revision => revision.PreviousHash).HasConversion<HexConverter>();
        builder.HasMany(revision => revision.Changes).WithOne().HasForeignKey(change => change.Revision).OnDelete(DeleteBehavior.NoAction);
    }
}
