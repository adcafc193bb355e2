using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HybridMesh.Store.Model;

internal sealed class RegistryVersionConfiguration : IEntityTypeConfiguration<RegistryVersionRow>
{
    public void Configure(EntityTypeBuilder<RegistryVersionRow> builder)
    {
        builder.ToTable("registry_versions");
        builder.HasKey(version => version.Version);
        builder.Property(version => version.Version).ValueGeneratedNever();
    }
}
