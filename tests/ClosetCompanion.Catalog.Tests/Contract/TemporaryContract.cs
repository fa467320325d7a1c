using System.Text;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>What <see cref="ITemporaryStore"/> promises.</summary>
public abstract class TemporaryContract(StorePlace place) : StoreContract(place)
{
    private static readonly DateTimeOffset _noon = new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_thing_is_kept_until_its_time_is_over_or_it_is_removed()
    {
        await PutAsync("a", "one");
        await PutAsync("a", "two");
        await PutAsync("b", "three");

        (await FindAsync("a")).ShouldBe("two");
        (await FindAsync("a", minutes: 60)).ShouldBeNull();
        await Store.Temporary.RemoveAsync("a");
        (await FindAsync("a")).ShouldBeNull();
        (await FindAsync("b")).ShouldBe("three");
    }

    [Fact]
    public async Task Another_program_finds_it_where_the_store_is_shared()
    {
        ICatalogStore other = await OpenAnotherAsync();
        await PutAsync("a", "one");

        byte[]? found = await other.Temporary.FindAsync("a", _noon);

        (found is not null).ShouldBe(Store.Temporary.IsShared);
    }

    [Fact]
    public async Task All_of_an_owner_is_found_by_name_while_its_time_lasts()
    {
        await PutAsync("a", "one", "ann", minutes: 3);
        await PutAsync("b", "two", "ann", minutes: -1);
        await PutAsync("c", "three", "bob", minutes: 3);

        var all = await Store.Temporary.GetAllAsync("ann", _noon);

        all.ShouldHaveSingleItem().Key.ShouldBe("a");
        Encoding.UTF8.GetString(all["a"]).ShouldBe("one");
        (await Store.Temporary.GetAllAsync("nobody", _noon)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_too_much_goes_from_whoever_has_most_what_ends_first()
    {
        await PutAsync("a", "12345", "ann", minutes: 3);
        await PutAsync("b", "12345", "ann", minutes: 2);
        await PutAsync("c", "12345", "ann", minutes: 1);
        await PutAsync("d", "1234", "bob", minutes: 1);
        await PutAsync("e", "12345", "cid", minutes: -1);

        await Store.Temporary.TidyAsync(_noon, mostBytes: 10);

        (await FindAsync("a")).ShouldNotBeNull();
        (await FindAsync("b")).ShouldBeNull();
        (await FindAsync("c")).ShouldBeNull();
        (await FindAsync("d")).ShouldNotBeNull();
        (await FindAsync("e", minutes: -2)).ShouldBeNull("it was over");
    }

    private Task PutAsync(string name, string content, string owner = "ann", int minutes = 60) =>
        Store.Temporary.PutAsync(
            name,
            owner,
            Encoding.UTF8.GetBytes(content),
            _noon.AddMinutes(minutes)
        );

    private async Task<string?> FindAsync(string name, int minutes = 0) =>
        await Store.Temporary.FindAsync(name, _noon.AddMinutes(minutes)) is { } found
            ? Encoding.UTF8.GetString(found)
            : null;
}
