using ClosetCompanion.Catalog.Lexicon;
using ClosetCompanion.Search.Understanding.Senses;

namespace ClosetCompanion.Search.Tests.Understanding.Senses;

public sealed class SynonymsTests
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _same =
        FashionLexicon.Current.Search.Same;

    [Fact]
    public void Every_word_is_one_of_the_lexicon_and_means_one_thing()
    {
        string[] words = [.. _same.SelectMany(set => set.Value.Prepend(set.Key))];
        words.ShouldBeUnique();
        words
            .Where(word => FashionWords.Current.Index.Find(FashionWords.Current.Key(word)) is [])
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("tees", "t-shirt")]
    [InlineData("skirts", "skirt")]
    [InlineData("stilettos", "stilettos")]
    [InlineData("grey", "grey")]
    public void A_word_is_called_by_the_best_of_its_names(string word, string name)
    {
        var sense = FashionWords.Current.Senses.FindAny(word).ShouldNotBeNull();
        FashionWords.Current.Synonyms.NameOf(sense).ShouldBe(name);
    }
}
