using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ClosetCompanion.Catalog.Store.Schema.Migrations
{
    /// <summary>
    /// The hashes of API keys. They belong to no product and are never joined with one, so the table stands outside the
    /// model, and there is no designer file beside this one.
    /// </summary>
    [DbContext(typeof(CatalogContext))]
    [Migration("20261124180000_ApiKeys")]
    internal sealed class ApiKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql(
                """
                CREATE TABLE api_keys (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, scope TEXT NOT NULL,
                  created_at INTEGER NOT NULL, revoked_at INTEGER, hash BLOB NOT NULL UNIQUE)
                """
            );

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("DROP TABLE api_keys;");
    }
}
