namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>The full-text table <c>product_texts</c>, as the newest script in <c>Schema</c> makes it.</summary>
internal static class TextTable
{
    /// <summary>Its columns.</summary>
    public const string Columns = "title, brand, description, details, catalogue";

    /// <summary>How texts are taken apart into words.</summary>
    public const string Tokenizer = "tokenize='porter unicode61 remove_diacritics 2'";

    /// <summary>The row that every product on offer has.</summary>
    public const string Texts = $"SELECT key, {Columns} FROM product_words";
}
