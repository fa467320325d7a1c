using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ClosetCompanion.Catalog.Store.Schema;

/// <summary>Gives <c>dotnet ef migrations add</c> a context to compare with; no file is opened.</summary>
internal sealed class CatalogContextFactory : IDesignTimeDbContextFactory<CatalogContext>
{
    public CatalogContext CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<CatalogContext>().UseSqlite("Data Source=closet.db").Options
        );
}
