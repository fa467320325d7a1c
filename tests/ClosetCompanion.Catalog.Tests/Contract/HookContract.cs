using System.Text;
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
    public async Task Changes_wait_in_their_order_for_every_program()
    {
        await Store.Hooks.AddAsync(_hook);
        await Store.Hooks.AddAsync(_hook with { Id = "other" });
        ICatalogStore other = await OpenAnotherAsync();

        (await KeepAsync("h", "1", "{\"id\": 1}")).ShouldBeTrue();
        (await KeepAsync("h", "2", null)).ShouldBeTrue();
        (await KeepAsync("other", "3", "")).ShouldBeTrue();

        (await other.Hooks.CountChangesAsync()).ShouldBe(
            new Dictionary<string, int>(StringComparer.Ordinal) { ["h"] = 2, ["other"] = 1 },
            ignoreOrder: true
        );
        KeptChange first = (await other.Hooks.ClaimChangeAsync(At(0), At(30)))!;
        (first.HookId, first.ShopId, first.Tries).ShouldBe(("h", "1", 1));
        Encoding.UTF8.GetString(first.Product!.Value.Span).ShouldBe("{\"id\": 1}");
        // The second change of a hook is given to nobody before the first is taken in.
        KeptChange another = (await Store.Hooks.ClaimChangeAsync(At(1), At(31)))!;
        (another.HookId, another.Product!.Value.Length).ShouldBe(("other", 0));
        (await Store.Hooks.ClaimChangeAsync(At(2), At(32))).ShouldBeNull();

        await other.Hooks.RemoveChangeAsync(first.Key);
        KeptChange second = (await Store.Hooks.ClaimChangeAsync(At(3), At(33)))!;
        (second.ShopId, second.Product).ShouldBe(("2", null));
    }

    [Fact]
    public async Task A_change_whose_program_was_killed_is_taken_again_after_its_time()
    {
        await Store.Hooks.AddAsync(_hook);
        await KeepAsync("h", "1", null);
        KeptChange taken = (await Store.Hooks.ClaimChangeAsync(At(0), At(30)))!;

        await Store.Hooks.ExtendChangeAsync(taken.Key, At(60));
        (await Store.Hooks.ClaimChangeAsync(At(40), At(70))).ShouldBeNull();
        KeptChange again = (await Store.Hooks.ClaimChangeAsync(At(60), At(90)))!;
        (again.Key, again.Tries).ShouldBe((taken.Key, 2));

        await Store.Hooks.ExtendChangeAsync(taken.Key, At(61));
        (await Store.Hooks.ClaimChangeAsync(At(61), At(90)))!.Tries.ShouldBe(3);
    }

    [Fact]
    public async Task No_more_changes_wait_than_may_and_none_for_a_hook_that_is_gone()
    {
        await Store.Hooks.AddAsync(_hook);

        (await KeepAsync("h", "1", null, most: 1)).ShouldBeTrue();
        (await KeepAsync("h", "2", null, most: 1)).ShouldBeFalse();
        (await KeepAsync("gone", "1", null)).ShouldBeFalse();
        await Store.Hooks.RemoveAsync("h");
        (await Store.Hooks.CountChangesAsync()).ShouldBeEmpty();
        (await Store.Hooks.ClaimChangeAsync(At(0), At(1))).ShouldBeNull();
    }

    [Fact]
    public void A_secret_is_in_no_text_of_a_hook() => $"{_hook}".ShouldNotContain("hush");

    private Task<bool> KeepAsync(string hook, string shopId, string? product, int most = 10) =>
        Store.Hooks.KeepChangeAsync(
            hook,
            shopId,
            product is null ? null : (ReadOnlyMemory<byte>?)Encoding.UTF8.GetBytes(product),
            most
        );

    private static DateTimeOffset At(int seconds) => DateTimeOffset.UnixEpoch.AddSeconds(seconds);
}
