using ClosetCompanion.Web.Searching;
using CsCheck;
using Microsoft.AspNetCore.WebUtilities;

namespace ClosetCompanion.Web.Tests.Searching;

public sealed class SearchAddressTests
{
    [Fact]
    public void Words_read_well_in_an_address() =>
        new SearchAddress { Words = "red polo shirt", Page = 2 }
            .ToString()
            .ShouldBe("/?q=red+polo+shirt&page=2");

    [Fact]
    public void Nothing_asked_is_the_front_page() =>
        SearchAddress.Parse(" ", "", "no-slash", "-1").ToString().ShouldBe("/");

    [Fact]
    public void Every_state_survives_its_address()
    {
        var like = Gen.Select(
            Gen.String[Gen.Char.AlphaNumeric, 1, 8],
            Gen.String[1, 12].Where(id => id.Trim() == id && IsWellFormed(id)),
            (catalogue, id) => new ProductReference(catalogue, id)
        );
        Gen.Select(
                Gen.String[0, 30].Where(IsWellFormed),
                Gen.OneOf(
                    Gen.Const((ProductReference?)null),
                    like.Select(x => (ProductReference?)x)
                ),
                Gen.Int[1, 40],
                (words, product, page) =>
                    new SearchAddress
                    {
                        Words = words.Trim(),
                        Like = product,
                        Page = page,
                    }
            )
            .Sample(address => Read(address.ToString()) == address);
    }

    private static SearchAddress Read(string address)
    {
        var question = address.IndexOf('?', StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(question < 0 ? "" : address[question..]);
        return SearchAddress.Parse(Part("q"), Part("picture"), Part("like"), Part("page"));

        string? Part(string name) => query.TryGetValue(name, out var value) ? value : default;
    }

    // A lone half of a surrogate pair cannot stand in an address.
    private static bool IsWellFormed(string text) => !text.Any(char.IsSurrogate);
}
