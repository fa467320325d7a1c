using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Learning;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Answering;

/// <summary>What was read of the texts of a query, and what all of them ask for together.</summary>
/// <param name="Texts">A reading of each text; none when nothing was read.</param>
/// <param name="Reader">Who read them; null when nothing was read.</param>
internal sealed record QueryReading(IReadOnlyList<Reading> Texts, LearnedReader? Reader)
{
    /// <summary>Nothing was read.</summary>
    public static QueryReading None { get; } = new([], Reader: null);

    /// <summary>Whether typing errors were put right.</summary>
    public bool IsCorrected { get; private init; }

    /// <summary>Whether anything was read that the texts as they are do not say.</summary>
    public bool IsTelling => Telling.Any();

    /// <summary>What is to be left out of hits by their words.</summary>
    public IEnumerable<WordWish> ExcludedWords =>
        Telling.SelectMany(text => text.Wishes.Words.Where(word => word.IsExcluded));

    /// <summary>What hits are to have.</summary>
    public IEnumerable<AttributeWish> Wanted =>
        Telling.SelectMany(text => text.Wishes.Attributes.Where(wish => !wish.IsExcluded));

    /// <summary>What hits must not have.</summary>
    public IEnumerable<AttributeWish> Excluded =>
        Telling.SelectMany(text => text.Wishes.Attributes.Where(wish => wish.IsExcluded));

    /// <summary>The prices; null for any.</summary>
    public PriceLimits? Price =>
        Telling.Select(text => text.Wishes.Price).LastOrDefault(price => price is not null);

    /// <summary>The sizes; none for any.</summary>
    public IReadOnlyList<string> Sizes => [.. Telling.SelectMany(text => text.Wishes.Sizes)];

    /// <summary>What full-text search is to look for; empty where it is to look for the texts as they are.</summary>
    public IReadOnlyList<WordGroup> Groups => IsTelling ? [.. Texts.SelectMany(GroupsOf)] : [];

    // The title or the code of a product means just that product.
    private IEnumerable<Reading> Telling => Texts.Where(text => !IsPlain(text));

    /// <summary>Reads the texts of a query.</summary>
    public static QueryReading Of(SearchQuery query, LearnedReader reader, bool correct) =>
        new([.. query.Texts.Select(text => reader.Reader.Read(text.Text, correct))], reader)
        {
            IsCorrected = correct,
        };

    /// <summary>Whether a text is searched for as it is.</summary>
    public static bool IsPlain(Reading text) => text.IsTitle || text.IsCode;

    private static IEnumerable<WordGroup> GroupsOf(Reading text) =>
        IsPlain(text)
            ? text
                .Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => new WordGroup([word]))
            : text
                .Wishes.Words.Where(word => !word.IsExcluded)
                .Select(word => new WordGroup(word.Words, word.Weight));
}
