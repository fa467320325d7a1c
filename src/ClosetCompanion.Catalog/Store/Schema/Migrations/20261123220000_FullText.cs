using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ClosetCompanion.Catalog.Store.Schema.Migrations
{
    /// <summary>
    /// Full-text rows for all products, kept by triggers: whatever writes a product writes its text in the same
    /// transaction. No table of the model changes, so there is no designer file beside this one.
    /// </summary>
    [DbContext(typeof(CatalogContext))]
    [Migration("20261123220000_FullText")]
    internal sealed class FullText : Migration
    {
        /// <summary>The columns of the full-text rows.</summary>
        public const string Columns = "title, brand, description, details";

        /// <summary>How texts are taken apart into words.</summary>
        public const string Tokenizer = "tokenize='porter unicode61 remove_diacritics 2'";

        /// <summary>The full-text row of every product: its key and the columns.</summary>
        // Hyphens are taken out once more, so that "tshirt" finds "T-shirt".
        public const string Texts = """
            SELECT key, title, brand, description, concat_ws(' ',
              external_id, category, colour, gender, season, usage,
              (SELECT group_concat(value, ' ') FROM json_each(attributes)),
              CASE WHEN instr(title, '-') THEN replace(title, '-', '') END)
            FROM products
            """;

        // Only the words are kept, not the texts.
        private const string Put = $"INSERT INTO product_texts (rowid, {Columns}) {Texts}";

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                $"""
                CREATE VIRTUAL TABLE product_texts USING fts5({Columns},
                  content='', contentless_delete=1, {Tokenizer})
                """
            );
            migrationBuilder.Sql($"{Put};");
            migrationBuilder.Sql(
                $"""
                CREATE TRIGGER product_texts_put AFTER INSERT ON products BEGIN
                  {Put} WHERE key = new.key;
                END;
                """
            );
            migrationBuilder.Sql(
                $"""
                CREATE TRIGGER product_texts_change
                AFTER UPDATE OF title, brand, description, category, colour, gender, season, usage, attributes ON products BEGIN
                  DELETE FROM product_texts WHERE rowid = old.key;
                  {Put} WHERE key = new.key;
                END;
                """
            );
            migrationBuilder.Sql(
                """
                CREATE TRIGGER product_texts_remove AFTER DELETE ON products BEGIN
                  DELETE FROM product_texts WHERE rowid = old.key;
                END;
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER product_texts_put;");
            migrationBuilder.Sql("DROP TRIGGER product_texts_change;");
            migrationBuilder.Sql("DROP TRIGGER product_texts_remove;");
            migrationBuilder.Sql("DROP TABLE product_texts;");
        }
    }
}
