using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>What <see cref="IKeyStore"/> promises.</summary>
public abstract class KeyContract(StorePlace place) : StoreContract(place)
{
    [Fact]
    public async Task A_key_is_known_by_its_text_alone_until_it_is_revoked()
    {
        NewApiKey made = await Store.Keys.CreateAsync(" shop front ", ApiScope.Write);
        await Store.Keys.CreateAsync("another", ApiScope.Search);

        ApiKey found = (await Store.Keys.GetAsync()).Single(key => key.Is(made.Text));
        (found.Id, found.Name).ShouldBe((made.Key.Id, "shop front"));
        found.Allows(ApiScope.Search).ShouldBeTrue();
        found.Allows(ApiScope.Write).ShouldBeTrue();
        found.Allows(ApiScope.Admin).ShouldBeFalse();
        found.Is(made.Text + "x").ShouldBeFalse();

        (await Store.Keys.RevokeAsync(found.Id)).ShouldBeTrue();
        ApiKey revoked = (await Store.Keys.GetAsync()).Single(key => key.Is(made.Text));
        revoked.Allows(ApiScope.Search).ShouldBeFalse();
        revoked.RevokedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_key_is_revoked_once_and_an_unknown_one_never()
    {
        NewApiKey made = await Store.Keys.CreateAsync("shop front", ApiScope.Write);
        await Store.Keys.RevokeAsync(made.Key.Id);

        (await Store.Keys.RevokeAsync(made.Key.Id)).ShouldBeFalse();
        (await Store.Keys.RevokeAsync("unknown")).ShouldBeFalse();
    }

    [Fact]
    public async Task Every_program_sees_all_keys_the_oldest_first()
    {
        ICatalogStore other = await OpenAnotherAsync(new StoppedClock());
        await Store.Keys.CreateAsync("second", ApiScope.Search);
        await other.Keys.CreateAsync("first", ApiScope.Admin);

        (await Store.Keys.GetAsync()).Select(key => key.Name).ShouldBe(["first", "second"]);
        (await other.Keys.GetAsync()).Select(key => key.Name).ShouldBe(["first", "second"]);
        (await Store.Keys.GetAsync())[0].CreatedAt.ShouldBe(DateTimeOffset.UnixEpoch);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("two\nlines")]
    public async Task A_key_needs_a_name_that_people_can_read(string name)
    {
        (
            await Should.ThrowAsync<CatalogException>(() =>
                Store.Keys.CreateAsync(name, ApiScope.Search)
            )
        ).Message.ShouldContain("name");
        (await Store.Keys.GetAsync()).ShouldBeEmpty();
    }
}
