using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>What <see cref="IHookStore"/> promises.</summary>
public abstract class HookContract(StorePlace place) : StoreContract(place)
{
    private static readonly ShopHook _hook = new("h", "shop", "shopify")
    {
        Secret = "hush",
        PictureHosts = (string[])["cdn.shopify.com"],
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    [Fact]
    public async Task Hooks_are_kept_for_every_program_until_they_are_removed()
    {
        ICatalogStore other = await OpenAnotherAsync();
        await Store.Hooks.AddAsync(_hook);

        (await other.Hooks.GetAsync()).ShouldHaveSingleItem().ShouldBeEquivalentTo(_hook);
        (await other.Hooks.RemoveAsync("h")).ShouldBeTrue();
        (await Store.Hooks.RemoveAsync("h")).ShouldBeFalse();
        (await Store.Hooks.GetAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_product_of_the_shop_is_no_longer_is_told()
    {
        await Store.Hooks.AddAsync(_hook);
        await Store.Hooks.AddAsync(_hook with { Id = "other" });

        (await Store.Hooks.ReplaceProductsAsync("h", "7", ["red", "blue", "red"])).ShouldBeEmpty();
        (await Store.Hooks.ReplaceProductsAsync("other", "7", ["green"])).ShouldBeEmpty();
        (await Store.Hooks.ReplaceProductsAsync("h", "7", ["red", "grey"])).ShouldBe(["blue"]);
        (await Store.Hooks.ReplaceProductsAsync("h", "7", [])).ShouldBe(
            ["red", "grey"],
            ignoreOrder: true
        );
        (await Store.Hooks.ReplaceProductsAsync("h", "7", [])).ShouldBeEmpty();
    }

    [Fact]
    public void A_secret_is_in_no_text_of_a_hook() => $"{_hook}".ShouldNotContain("hush");
}
