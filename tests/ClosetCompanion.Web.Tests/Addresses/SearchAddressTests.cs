using ClosetCompanion.Search.Queries;
using ClosetCompanion.Web.Addresses;
using ClosetCompanion.Web.Products;
using CsCheck;
using Microsoft.AspNetCore.WebUtilities;

namespace ClosetCompanion.Web.Tests.Addresses;

public sealed class SearchAddressTests
{
    private static readonly string[] _fields = ["colour", "kind", "weight", "page", "is-new", "q"];

    private static readonly float[] _weights = [1, 0.5f, 2, 0.05f, 12.25f, 100];

    private static readonly Gen<string> _text = Gen.String[1, 14]
        .Where(text => text.Trim() == text && !text.Any(char.IsSurrogate) && text.Length > 0);

    private static readonly Gen<float> _weight = Gen.Int[0, _weights.Length - 1]
        .Select(place => _weights[place]);

    [Fact]
    public void Words_and_filters_read_well_in_an_address() =>
        new SearchAddress { Words = "red polo shirt", Page = 2 }
            .Toggle("colour", "red")
            .ToString()
            .ShouldBe("/?q=red+polo+shirt&colour=red");

    [Theory]
    [InlineData("/")]
    [InlineData("/?q=red&page=2")]
    [InlineData("/?q=red&and=summer%5E0.5&picture=abc@10,20,30,40%5E2&like=a/b&unlike=a/c")]
    [InlineData("/?colour=red&colour=blue&price=10..50&sort=price-desc")]
    [InlineData("/?q=red&weight=2&is-weight=light")]
    public void A_tidy_address_stays_as_it_is(string address) =>
        Read(address).ToString().ShouldBe(address);

    [Theory]
    [InlineData("/?q=+&picture=&like=no-slash&page=-1&sort=nonsense&weight=x", "/")]
    [InlineData("/?q=red&utm_source=elsewhere", "/?q=red")]
    [InlineData("/?q=red&price-from=10&price-to=", "/?q=red&price=10..")]
    [InlineData("/?q=red&price-from=50&price-to=10", "/?q=red&price=10..50")]
    [InlineData("/?price=a&colour=red&price-to=9", "/?price=a&price=..9&colour=red")]
    [InlineData("/?q=red&colour=&Colour=red&colour=red", "/?q=red&colour=red")]
    [InlineData("/?picture=abc@0,0,100,100", "/?picture=abc")]
    [InlineData("/?picture=abc@90,90,90,90", "/?picture=abc@90,90,10,10")]
    [InlineData("/?picture=abc@1,2,3", "/?picture=abc")]
    public void What_makes_no_sense_is_taken_as_not_said(string address, string tidy) =>
        Read(address).ToString().ShouldBe(tidy);

    [Fact]
    public void A_filter_that_is_put_on_twice_is_off_again()
    {
        var search = new SearchAddress { Words = "shirt" }.Toggle("colour", "Red");
        search.Toggle("Colour", "red").ToString().ShouldBe("/?q=shirt");
        search.Toggle("colour", "Blue").Filters.Count.ShouldBe(2);
    }

    [Fact]
    public void A_product_is_liked_or_disliked_but_not_both()
    {
        var product = new ProductReference("a", "b");
        var liked = new SearchAddress { Words = "shirt", Page = 3 }.PlusLike(product);
        liked.ToString().ShouldBe("/?q=shirt&like=a/b");
        liked.PlusUnlike(product).ToString().ShouldBe("/?q=shirt&unlike=a/b");
        liked.PlusLike(product).ToString().ShouldBe(liked.ToString());
    }

    [Fact]
    public void Every_state_survives_its_address()
    {
        var product = Gen.Select(
            Gen.String[Gen.Char.AlphaNumeric, 1, 8],
            _text,
            _weight,
            (catalogue, id, weight) => new ProductPart(new ProductReference(catalogue, id), weight)
        );
        var region = Gen.Select(
            Gen.Int[0, 95],
            Gen.Int[0, 95],
            Gen.Int[5, 100],
            Gen.Int[5, 100],
            PictureRegion.Fit
        );
        var picture = Gen.Select(
            Gen.String[Gen.Char.AlphaNumeric, 1, 22],
            region,
            _weight,
            (name, part, weight) => new PicturePart(name, part, weight)
        );
        var words = Gen.Select(_text, _weight, (text, weight) => new WordsPart(text, weight));
        var filter = Gen.Select(
            Gen.Int[0, _fields.Length - 1].Select(place => _fields[place]),
            _text,
            (field, value) => new SearchFilter(field, value)
        );
        Gen.Select(
                Gen.Select(_text, _weight, words.List[0, 2], picture.List[0, 2]),
                product.List[0, 2],
                product.List[0, 2],
                filter.List[0, 3],
                Gen.Enum<SearchOrder>(),
                Gen.Int[1, 40]
            )
            .Sample(
                (subject, like, unlike, filters, order, page) =>
                {
                    var search = new SearchAddress
                    {
                        Words = subject.Item1,
                        WordsWeight = subject.Item2,
                        Also = [.. subject.Item3.Distinct()],
                        Pictures = [.. subject.Item4.Distinct()],
                        Like = [.. like.Distinct()],
                        Unlike = [.. unlike.Distinct()],
                        // Filters on one field stand together in an address.
                        Filters = [.. filters.Distinct().GroupBy(f => f.Field).SelectMany(f => f)],
                        Order = order,
                        Page = page,
                    };
                    var read = Read(search.ToString());
                    return read.ToString() == search.ToString()
                        && read.Words == search.Words
                        && read.Also.SequenceEqual(search.Also)
                        && read.Pictures.SequenceEqual(search.Pictures)
                        && read.Like.SequenceEqual(search.Like)
                        && read.Unlike.SequenceEqual(search.Unlike)
                        && read.Filters.SequenceEqual(search.Filters);
                }
            );
    }

    // Found by bench/fuzz: "is-colour" is another name of "colour".
    [Theory]
    [InlineData("/?colour=red&price=3..9&is-colour=blue", "/?colour=red&colour=blue&price=3..9")]
    [InlineData("/?price=3..9&colour=red&price-from=5", "/?price=3..9&price=5..&colour=red")]
    public void Filters_of_one_field_stand_together_under_whatever_name_they_come(
        string given,
        string written
    )
    {
        Read(given).ToString().ShouldBe(written);
        Read(written).ToString().ShouldBe(written);
    }

    private static SearchAddress Read(string address)
    {
        var question = address.IndexOf('?', StringComparison.Ordinal);
        return SearchAddressFields.Read(
            QueryHelpers.ParseQuery(question < 0 ? "" : address[question..]),
            field => _fields.Append("price").Contains(field, StringComparer.OrdinalIgnoreCase)
        );
    }
}
