using System.Security.Cryptography;
using System.Text;

namespace ClosetCompanion.Catalog.Postgres.Words;

/// <summary>How words stand in a <c>tsvector</c>.</summary>
internal static class Lexeme
{
    // PostgreSQL takes words of up to 2,046 bytes.
    private const int LongestWord = 1_000;

    private const char Catalogue = '\uE000';
    private const char Gram = '\uE001';
    private const char Long = '\uE002';

    /// <summary>A word of a column other than <c>grams</c>.</summary>
    public static string Of(string word) =>
        Encoding.UTF8.GetByteCount(word) <= LongestWord
            ? word
            : Long + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(word)));

    /// <summary>A word of the column <c>grams</c>, which is looked for by itself.</summary>
    public static string OfGram(string word) => Gram + word;

    /// <summary>The word that every product of a catalogue has, and that nobody can type.</summary>
    public static string OfCatalogue(long key) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Catalogue}c{key}");

    /// <summary>In quotes, as PostgreSQL reads it.</summary>
    public static string Quote(string lexeme) =>
        $"'{lexeme.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";
}
