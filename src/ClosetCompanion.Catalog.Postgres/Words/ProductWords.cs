using System.Globalization;
using System.Text;

namespace ClosetCompanion.Catalog.Postgres.Words;

/// <summary>The words of one product with their places, column by column.</summary>
/// <param name="catalogue">The key of its catalogue.</param>
internal sealed class ProductWords(long catalogue)
{
    // The order in which the columns are laid out one after another, the longest last: places end at 16,383.
    private static readonly string[] _columns =
    [
        "title",
        "brand",
        "details",
        "grams",
        "description",
    ];

    private readonly List<(string Word, int Column, int Place)> _words = [];

    /// <summary>How many words it has, in all columns.</summary>
    public long Length { get; private set; }

    /// <summary>Adds a word, in any order.</summary>
    public void Add(string word, string column, int place)
    {
        Length++;
        int known = Array.IndexOf(_columns, column);
        if (known >= 0)
        {
            _words.Add((word, known, place));
        }
    }

    /// <summary>As PostgreSQL reads it. Between columns is a gap, so that no phrase reaches from one into the next.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Lexeme.Quote(Lexeme.OfCatalogue(catalogue)));
        int[] starts = Starts();
        foreach (
            var group in _words
                .Select(word =>
                    (
                        Lexeme: _columns[word.Column] == "grams"
                            ? Lexeme.OfGram(word.Word)
                            : Lexeme.Of(word.Word),
                        Place: starts[word.Column] + word.Place,
                        word.Column
                    )
                )
                .GroupBy(word => word.Lexeme, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            text.Append(' ').Append(Lexeme.Quote(group.Key)).Append(':');
            text.AppendJoin(
                ',',
                group
                    .OrderBy(word => word.Place)
                    .Select(word =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{word.Place}{ColumnWeight.LetterOf(_columns[word.Column])}"
                        )
                    )
            );
        }
        return text.ToString();
    }

    private int[] Starts()
    {
        var starts = new int[_columns.Length];
        int next = 1;
        for (int column = 0; column < starts.Length; column++)
        {
            starts[column] = next;
            int last = _words
                .Where(word => word.Column == column)
                .Select(word => word.Place)
                .DefaultIfEmpty(-1)
                .Max();
            next += last + 2;
        }
        return starts;
    }
}
