using ClosetCompanion.Catalog;
using ClosetCompanion.Training.Captions;

namespace ClosetCompanion.Training.Tests.Captions;

public sealed class CaptionWriterTests
{
    private static readonly Product _tee = new()
    {
        Id = "1",
        Title = "Northfold Men Navy Blue Polo T-shirt",
        Category = ["Apparel", "Topwear", "Tshirts"],
        Colour = "Navy Blue",
        Gender = "Men",
        Season = "Summer",
        Usage = "Casual",
    };

    [Fact]
    public void Uses_the_words_of_shoppers()
    {
        var captions = Many(random =>
            new CaptionWriter(Lexicon.Load()).FromAttributes(_tee, random).Text
        );

        captions.ShouldContain(caption => caption.Contains("tee"));
        captions.ShouldContain(caption => caption.Contains("for him"));
        captions.ShouldContain(caption => caption.Contains("dark blue"));
        captions.ShouldContain(caption => caption.Contains("tshirts"));
    }

    [Fact]
    public void Says_what_only_the_title_tells()
    {
        var captions = Many(random =>
            new CaptionWriter(Lexicon.Load()).FromAttributes(_tee, random).Text
        );

        captions.ShouldContain(caption => caption.Contains("polo shirt"));
        captions.ShouldContain(caption => caption.EndsWith("in navy"));
        captions.ShouldContain(caption =>
            caption.StartsWith("looking for ")
            || caption.StartsWith("show me ")
            || caption.StartsWith("i need ")
            || caption.EndsWith(" please")
        );
    }

    [Fact]
    public void Claims_only_what_is_true_of_the_product()
    {
        var lexicon = Lexicon.Load();
        var traits = new ProductTraits(lexicon).Of(_tee);
        Many(random => new CaptionWriter(lexicon).FromAttributes(_tee, random))
            .ShouldAllBe(caption => caption.Claims.All(traits.Contains));
    }

    [Fact]
    public void Never_writes_an_empty_caption_even_when_nothing_is_known()
    {
        var bare = new Product { Id = "2", Title = "Thing" };
        Many(random => new CaptionWriter(Lexicon.Load()).FromAttributes(bare, random).Text)
            .ShouldAllBe(caption => caption.Length > 0);
        Many(random => new CaptionWriter(Lexicon.Load()).FromTitle(bare, random))
            .ShouldAllBe(caption => caption == "Thing");
    }

    [Fact]
    public void Most_titles_stay_as_they_are() =>
        Many(random => new CaptionWriter(Lexicon.Load()).FromTitle(_tee, random))
            .Count(caption => caption == _tee.Title)
            .ShouldBeGreaterThan(90);

    [Fact]
    public void Titles_lose_as_many_words_as_asked() =>
        Many(random =>
                new CaptionWriter(Lexicon.Load(), wholeTitles: 0, wordDrop: 0.5).FromTitle(
                    _tee,
                    random
                )
            )
            .Average(caption => caption.Split(' ').Length)
            .ShouldBeInRange(2, 4);

    private static List<T> Many<T>(Func<Random, T> write) =>
        [.. Enumerable.Range(0, 200).Select(seed => write(new Random(seed)))];
}
