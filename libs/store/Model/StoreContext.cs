using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace HybridMesh.Store.Model;

/// <summary>The tables. Reads are queries on it; writes are SQL statements, because their clock and their locks are the database's.</summary>
internal sealed partial class StoreContext(DbContextOptions<StoreContext> options) : DbContext(options)
{
    public DbSet<ResourceRow> Resources => Set<ResourceRow>();

    public DbSet<ClaimRow> Claims => Set<ClaimRow>();

    public DbSet<HeadRow> Head => Set<HeadRow>();

    public DbSet<RevisionRow> Revisions => Set<RevisionRow>();

    public DbSet<ChangeRow> Changes => Set<ChangeRow>();

    public DbSet<RegistryHeadRow> RegistryHead => Set<RegistryHeadRow>();

    public DbSet<RegistryVersionRow> RegistryVersions => Set<RegistryVersionRow>();

    public DbSet<RegistryClusterRow> RegistryClusters => Set<RegistryClusterRow>();

    public DbSet<TargetRow> Targets => Set<TargetRow>();

    public DbSet<TargetErrorRow> TargetErrors => Set<TargetErrorRow>();

    public DbSet<ReplicaRow> Replicas => Set<ReplicaRow>();

    public DbSet<CertificateAuthorityRow> CertificateAuthorities => Set<CertificateAuthorityRow>();

    public DbSet<JoinTokenRow> JoinTokens => Set<JoinTokenRow>();

    public DbSet<PrincipalRow> Principals => Set<PrincipalRow>();

    public DbSet<SchemaCompatibilityRow> SchemaCompatibility => Set<SchemaCompatibilityRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(StoreContext).Assembly);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(WordStart().Replace(property.Name, "_$0").ToLowerInvariant());
            if (property.ClrType == typeof(string) && property.GetValueConverter() is null && property.GetColumnType() != "jsonb")
            {
                property.SetCollation("C"); // names compare by their bytes, whatever the database's locale is
            }
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveColumnType("timestamp with time zone");
    }

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex WordStart();
}
