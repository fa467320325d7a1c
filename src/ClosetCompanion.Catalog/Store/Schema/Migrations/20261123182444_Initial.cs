using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClosetCompanion.Catalog.Store.Schema.Migrations
{
    /// <inheritdoc />
    internal sealed partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "catalogues",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogues", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "models",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    dimensions = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_models", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "pictures",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    length = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pictures", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "products",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    catalogue_key = table.Column<long>(type: "INTEGER", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    brand = table.Column<string>(type: "TEXT", nullable: true),
                    category = table.Column<string>(type: "TEXT", nullable: false),
                    colour = table.Column<string>(type: "TEXT", nullable: true),
                    gender = table.Column<string>(type: "TEXT", nullable: true),
                    season = table.Column<string>(type: "TEXT", nullable: true),
                    usage = table.Column<string>(type: "TEXT", nullable: true),
                    price = table.Column<decimal>(type: "TEXT", nullable: true),
                    currency = table.Column<string>(type: "TEXT", nullable: true),
                    link = table.Column<string>(type: "TEXT", nullable: true),
                    variant_group = table.Column<string>(type: "TEXT", nullable: true),
                    attributes = table.Column<string>(type: "TEXT", nullable: false),
                    content_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    retired_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_products", x => x.key);
                    table.ForeignKey(
                        name: "FK_products_catalogues_catalogue_key",
                        column: x => x.catalogue_key,
                        principalTable: "catalogues",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "embeddings",
                columns: table => new
                {
                    model_key = table.Column<long>(type: "INTEGER", nullable: false),
                    picture_key = table.Column<long>(type: "INTEGER", nullable: false),
                    vector = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_embeddings", x => new { x.model_key, x.picture_key });
                    table.ForeignKey(
                        name: "FK_embeddings_models_model_key",
                        column: x => x.model_key,
                        principalTable: "models",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_embeddings_pictures_picture_key",
                        column: x => x.picture_key,
                        principalTable: "pictures",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "product_pictures",
                columns: table => new
                {
                    product_key = table.Column<long>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    picture_key = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_product_pictures", x => new { x.product_key, x.ordinal });
                    table.ForeignKey(
                        name: "FK_product_pictures_pictures_picture_key",
                        column: x => x.picture_key,
                        principalTable: "pictures",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_product_pictures_products_product_key",
                        column: x => x.product_key,
                        principalTable: "products",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_catalogues_name",
                table: "catalogues",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_embeddings_picture_key",
                table: "embeddings",
                column: "picture_key");

            migrationBuilder.CreateIndex(
                name: "IX_models_hash",
                table: "models",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pictures_hash",
                table: "pictures",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_product_pictures_picture_key",
                table: "product_pictures",
                column: "picture_key");

            migrationBuilder.CreateIndex(
                name: "IX_products_catalogue_key_external_id",
                table: "products",
                columns: new[] { "catalogue_key", "external_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "embeddings");

            migrationBuilder.DropTable(
                name: "product_pictures");

            migrationBuilder.DropTable(
                name: "models");

            migrationBuilder.DropTable(
                name: "pictures");

            migrationBuilder.DropTable(
                name: "products");

            migrationBuilder.DropTable(
                name: "catalogues");
        }
    }
}
