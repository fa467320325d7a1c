using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Feeds;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>What <see cref="IFetchStore"/> promises.</summary>
public abstract class FetchContract(StorePlace place) : StoreContract(place)
{
    private static readonly FetchedPicture _first = new(
        "https://shop.example/a.jpg",
        new string('a', 64),
        DateTimeOffset.UnixEpoch
    )
    {
        Marks = new ContentMarks("\"one\"", null),
    };

    [Fact]
    public async Task What_was_fetched_last_from_an_address_is_remembered_for_every_program()
    {
        ICatalogStore other = await OpenAnotherAsync();
        FetchedPicture second = _first with
        {
            Hash = new string('b', 64),
            FetchedAt = DateTimeOffset.UnixEpoch.AddDays(1),
            Marks = new ContentMarks(null, "Thu, 01 Jan 1970 00:00:00 GMT"),
        };
        await Store.Fetched.SaveAsync(_first);
        (await other.Fetched.FindAsync(_first.Address)).ShouldBe(_first);

        await other.Fetched.SaveAsync(second);

        (await Store.Fetched.FindAsync(_first.Address)).ShouldBe(second);
    }

    [Theory]
    [InlineData("https://shop.example/A.jpg")]
    [InlineData("https://shop.example/")]
    [InlineData("")]
    public async Task Of_other_addresses_nothing_is_known(string address)
    {
        await Store.Fetched.SaveAsync(_first);

        (await Store.Fetched.FindAsync(address)).ShouldBeNull();
    }
}
