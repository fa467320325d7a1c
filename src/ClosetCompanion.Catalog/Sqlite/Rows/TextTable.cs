namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>The full-text table <c>product_texts</c>, as the newest script in <c>Schema</c> makes it.</summary>
internal static class TextTable
{
    /// <summary>Its columns.</summary>
    public const string Columns = "title, brand, description, details, grams, catalogue";

    /// <summary>How well a row matches, the lower the better: BM25 with a weight for each column.</summary>
    public const string Score = "bm25(product_texts, 4.0, 3.0, 1.0, 2.0, 3.0, 0.0)";

    /// <summary>How texts are taken apart into words.</summary>
    public const string Tokenizer = "tokenize='porter unicode61 remove_diacritics 2'";

    /// <summary>The row that every product on offer has.</summary>
    public const string Texts = $"SELECT key, {Columns} FROM product_words";
}
