using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HybridMesh.Store.Model;

internal sealed class CertificateAuthorityConfiguration : IEntityTypeConfiguration<CertificateAuthorityRow>
{
    public void Configure(EntityTypeBuilder<CertificateAuthorityRow> builder)
    {
        builder.ToTable("certificate_authorities");
        builder.HasKey(authority => authority.Id);
        builder.HasIndex(authority => authority.IsActive).IsUnique().HasFilter("is_active"); // at most one
    }
}
