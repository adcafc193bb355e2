using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HybridMesh.Store.Model;

internal sealed class IdempotencyKeyConfiguration : IEntityTypeConfiguration<IdempotencyKeyRow>
{
    public void Configure(EntityTypeBuilder<IdempotencyKeyRow> builder)
    {
        builder.ToTable("idempotency_keys");
        builder.HasKey(key => new { key.Author, key.Key });
        builder.HasIndex(key => key.CreatedAt);
        builder.Property(key => key.Hash).HasConversion<HexConverter>();
        builder.Property(key => key.Outcome).HasColumnType("jsonb");
    }
}
