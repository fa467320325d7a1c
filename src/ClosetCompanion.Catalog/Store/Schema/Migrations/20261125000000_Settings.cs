using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ClosetCompanion.Catalog.Store.Schema.Migrations
{
    /// <summary>Settings of a store by name, such as the model that it is searched with.</summary>
    [DbContext(typeof(CatalogContext))]
    [Migration("20261125000000_Settings")]
    internal sealed class Settings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql(
                "CREATE TABLE settings (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;"
            );

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("DROP TABLE settings;");
    }
}
