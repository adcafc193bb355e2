using HybridMesh.Store.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace HybridMesh.Store.Design;

/// <summary>How <c>dotnet ef</c> makes the context; it never connects.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<StoreContext>
{
    public StoreContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<StoreContext>().UseNpgsql("Host=design").Options);
}
