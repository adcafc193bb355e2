using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HybridMesh.Store.Model;

internal sealed class JoinTokenConfiguration : IEntityTypeConfiguration<JoinTokenRow>
{
    public void Configure(EntityTypeBuilder<JoinTokenRow> builder)
    {
        builder.ToTable("join_tokens");
        builder.HasKey(token => token.Id);
        builder.Property(token => token.Labels).HasColumnType("jsonb").HasConversion(LabelsConverter.Instance);
    }
}
