using ClosetCompanion.Catalog.Lexicon;
using ClosetCompanion.Search.Understanding.Vocabulary;

namespace ClosetCompanion.Search.Tests.Understanding;

public sealed class LexiconTests
{
    private static readonly string[] _needed =
    [
        "shoes",
        "Tshirts",
        "Shirts",
        "Dresses",
        "Skirts",
        "Jeans",
        "Trousers",
        "jacket",
        "Belts",
        "Watches",
        "Sunglasses",
        "Black",
        "White",
        "Blue",
        "Red",
        "Green",
        "Men",
        "Women",
        "kids",
        "striped",
        "leather",
        "cotton",
    ];

    public static TheoryData<string> Languages() =>
        [.. FashionLexicon.Current.Languages.Select(language => language.Language)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_names_the_common_things(string language)
    {
        var words = FashionLexicon.Current.Languages.Single(file => file.Language == language);
        if (language == "en")
        {
            // English is the lexicon itself.
            return;
        }
        _needed
            .Except(
                words.Words.Values.SelectMany(group => group.Keys),
                StringComparer.OrdinalIgnoreCase
            )
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_can_leave_out_and_join(string language)
    {
        var grammar = FashionLexicon
            .Current.Languages.Single(file => file.Language == language)
            .Grammar;
        grammar.Keys.ShouldContain("or");
        grammar.Keys.ShouldContain("filler");
        (grammar.ContainsKey("before") || grammar.ContainsKey("after")).ShouldBeTrue();
    }

    [Fact]
    public async Task Every_common_value_of_the_set_is_found_by_its_own_name()
    {
        var reader = await FashionVocabulary.ReaderAsync();
        reader
            .Vocabulary.Values.Where(value =>
                value.Products >= 20 && value.Field is "kind" or "colour" or "gender"
            )
            .Where(value => value.Value != "Free Gifts")
            .Where(value => !reader.Read(value.Value).Values(value.Field).Contains(value.Value))
            .Select(value => value.Value)
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_set_of_titles_does_not_mind_case_accents_and_signs()
    {
        var titles = new TextSet(["Rotes Sommerkleid mit Gürtel"]);
        titles.Contains("rotes sommerkleid, mit GURTEL").ShouldBeTrue();
        titles.Contains("rotes sommerkleid").ShouldBeFalse();
    }
}
