using System.Text.RegularExpressions;
using ClosetCompanion.Catalog;

namespace ClosetCompanion.Search.Ranking;

/// <summary>Says which words of a query a product has, for people: accents, case and plural forms make no difference.</summary>
internal static partial class MatchedWords
{
    public static IReadOnlyList<string> Find(IEnumerable<string> words, Product product)
    {
        string?[] texts =
        [
            product.Id,
            product.Title,
            product.Title.Replace("-", "", StringComparison.Ordinal),
            product.Brand,
            product.Description,
            product.Colour,
            product.Gender,
            product.Season,
            product.Usage,
            .. product.Category,
            .. product.Attributes.Values,
        ];
        var own = texts.OfType<string>().SelectMany(Parts).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. words.Where(word => Parts(word).All(own.Contains) || own.Contains(Joined(word))),
        ];
    }

    private static string Joined(string word) =>
        Singular(string.Concat(PartPattern().Matches(Folded(word))));

    private static IEnumerable<string> Parts(string text) =>
        PartPattern().Matches(Folded(text)).Select(match => Singular(match.Value));

    private static string Singular(string word) =>
        word.Length < 4 || word.EndsWith("ss", StringComparison.Ordinal) ? word
        : word.EndsWith("ies", StringComparison.Ordinal) ? $"{word[..^3]}y"
        : word.EndsWith("shes", StringComparison.Ordinal)
        || word.EndsWith("ches", StringComparison.Ordinal)
        || word.EndsWith("sses", StringComparison.Ordinal)
            ? word[..^2]
        : word.EndsWith('s') ? word[..^1]
        : word;

    private static string Folded(string text) =>
        string.Create(
            text.Length,
            text,
            (folded, from) =>
            {
                for (var i = 0; i < folded.Length; i++)
                {
                    folded[i] = Accents.Remove(char.ToLowerInvariant(from[i]));
                }
            }
        );

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.None, 1000)]
    private static partial Regex PartPattern();
}
