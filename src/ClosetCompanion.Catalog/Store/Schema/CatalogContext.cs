using Microsoft.EntityFrameworkCore;

namespace ClosetCompanion.Catalog.Store.Schema;

/// <summary>The tables of <c>closet.db</c>, from which the migrations are made.</summary>
internal sealed class CatalogContext(DbContextOptions<CatalogContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<CatalogueRow>(table =>
        {
            table.ToTable("catalogues").HasKey(row => row.Key);
            table.HasIndex(row => row.Name).IsUnique();
        });
        modelBuilder.Entity<ProductRow>(table =>
        {
            table.ToTable("products").HasKey(row => row.Key);
            table.HasIndex(row => new { row.CatalogueKey, row.ExternalId }).IsUnique();
            table
                .HasOne<CatalogueRow>()
                .WithMany()
                .HasForeignKey(row => row.CatalogueKey)
                .OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<PictureRow>(table =>
        {
            table.ToTable("pictures").HasKey(row => row.Key);
            table.HasIndex(row => row.Hash).IsUnique();
        });
        modelBuilder.Entity<ProductPictureRow>(table =>
        {
            table.ToTable("product_pictures").HasKey(row => new { row.ProductKey, row.Ordinal });
            table.HasIndex(row => row.PictureKey);
            table.HasOne<ProductRow>().WithMany().HasForeignKey(row => row.ProductKey);
            table
                .HasOne<PictureRow>()
                .WithMany()
                .HasForeignKey(row => row.PictureKey)
                .OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<ModelRow>(table =>
        {
            table.ToTable("models").HasKey(row => row.Key);
            table.Property(row => row.Id).IsRequired();
            table.HasIndex(row => row.Hash).IsUnique();
        });
        modelBuilder.Entity<EmbeddingRow>(table =>
        {
            table.ToTable("embeddings").HasKey(row => new { row.ModelKey, row.PictureKey });
            table.HasIndex(row => row.PictureKey);
            table.HasOne<ModelRow>().WithMany().HasForeignKey(row => row.ModelKey);
            table.HasOne<PictureRow>().WithMany().HasForeignKey(row => row.PictureKey);
        });
        UseSnakeCase(modelBuilder);
    }

    private static void UseSnakeCase(ModelBuilder modelBuilder)
    {
        foreach (
            var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties())
        )
        {
            IEnumerable<string> letters = property.Name.Select(
                (letter, place) =>
                    char.IsUpper(letter) && place > 0
                        ? $"_{char.ToLowerInvariant(letter)}"
                        : $"{char.ToLowerInvariant(letter)}"
            );
            property.SetColumnName(string.Concat(letters));
        }
    }
}
