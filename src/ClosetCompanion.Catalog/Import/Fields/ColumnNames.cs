using System.Collections.Concurrent;
using System.Text;
using ClosetCompanion.Catalog.Import.Texts;

namespace ClosetCompanion.Catalog.Import.Fields;

/// <summary>Finds the field that a column's name means.</summary>
internal static class ColumnNames
{
    private const int LongestKept = 40;
    private const int MostKept = 5000;

    // Before the index, which is made by it.
    private static readonly ConcurrentDictionary<string, string> _plain = new(
        StringComparer.Ordinal
    );

    private static readonly Dictionary<string, (FeedColumn Field, int Rank)> _fieldOf = Index();

    /// <summary>What fields are called in messages.</summary>
    public static IEnumerable<string> Fields =>
        FeedFields
            .All.Where(known => known.Field != FeedColumn.Ignored)
            .Select(known => known.Name);

    /// <summary>What a field is called in messages; null for what is no field of products.</summary>
    public static string? NameOf(FeedColumn field) =>
        field is FeedColumn.Ignored or FeedColumn.Attribute
            ? null
            : FeedFields.All.FirstOrDefault(known => known.Field == field)?.Name;

    /// <summary>The field that a person means by a name: <c>color</c>, <c>Picture</c>.</summary>
    public static FeedColumn? FieldNamed(string name) =>
        _fieldOf.TryGetValue(Plain(name), out var found) && found.Field != FeedColumn.Ignored
            ? found.Field
            : null;

    /// <summary>What a column of this name most likely holds, and how sure that is; 0 is the surest.</summary>
    /// <remarks>"image_2", "Additional Image 2" and "image[0].url" are pictures as "image" is; "g:price" is a price.</remarks>
    public static (FeedColumn Field, int Rank) Guess(string column)
    {
        string plain = Plain(column);
        if (_fieldOf.TryGetValue(plain, out var found))
        {
            return found;
        }
        int colon = column.LastIndexOf(':');
        if (colon >= 0 && _fieldOf.TryGetValue(Plain(column[(colon + 1)..]), out found))
        {
            return found;
        }
        string bare = Plain(column.Split('(', '[')[0]);
        if (_fieldOf.TryGetValue(bare, out found) && found.Field != FeedColumn.Picture)
        {
            return (found.Field, found.Rank + 1);
        }
        var (core, isAddress) = NameWords.Core(column);
        // "Category URL" is no category, "Afbeelding URL" is a picture.
        if (
            _fieldOf.TryGetValue(core, out found)
            && (isAddress ? found.Field == FeedColumn.Picture : found.Field != FeedColumn.Id)
        )
        {
            return (found.Field, found.Rank + 2);
        }
        if (BothHalves(column) is { } both)
        {
            return (both, 2);
        }
        string unnumbered = string.Concat(plain.Where(letter => !char.IsAsciiDigit(letter)))
            .Replace("additional", "", StringComparison.Ordinal);
        return _fieldOf.TryGetValue(unnumbered, out found) && found.Field == FeedColumn.Picture
            ? (found.Field, found.Rank + 1)
            : default;
    }

    // "Size/Größe" says one thing twice.
    private static FeedColumn? BothHalves(string column)
    {
        FeedColumn[] fields =
        [
            .. column
                .Split('/', '|')
                .Select(half => _fieldOf.GetValueOrDefault(Plain(half)).Field)
                .Distinct(),
        ];
        return column.AsSpan().IndexOfAny('/', '|') > 0 && fields is [not FeedColumn.Attribute]
            ? fields[0]
            : null;
    }

    /// <summary>Letters and digits only, in lower case and without accents.</summary>
    public static string Plain(string name)
    {
        // Tables say the same few words over and over: "female", "in stock".
        if (name.Length > LongestKept)
        {
            return Read(name);
        }
        if (!_plain.TryGetValue(name, out string? plain))
        {
            plain = Read(name);
            if (_plain.Count < MostKept)
            {
                _plain.TryAdd(name, plain);
            }
        }
        return plain;
    }

    private static string Read(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (char letter in UnicodeForm.Compose(name))
        {
            if (char.IsLetterOrDigit(letter))
            {
                plain.Append(
                    char.ToLowerInvariant(letter) switch
                    {
                        'ß' => "ss",
                        'ø' => "o",
                        'æ' => "ae",
                        'œ' => "oe",
                        'ł' => "l",
                        'đ' => "d",
                        'ı' => "i",
                        var small => UnicodeForm.WithoutMarks(small).ToString(),
                    }
                );
            }
        }
        return plain.ToString();
    }

    // Of a name that stands in two lists (Polish "stan" is the stock and the condition) the first counts.
    private static Dictionary<string, (FeedColumn Field, int Rank)> Index()
    {
        var index = new Dictionary<string, (FeedColumn, int)>(StringComparer.Ordinal);
        foreach (FeedField field in FeedFields.All)
        {
            for (int rank = 0; rank < field.Synonyms.Count; rank++)
            {
                index.TryAdd(Plain(field.Synonyms[rank]), (field.Field, rank));
            }
        }
        return index;
    }
}
