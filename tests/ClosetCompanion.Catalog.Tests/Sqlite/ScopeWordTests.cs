using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Tests.Sqlite;

public sealed class ScopeWordTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_product_that_holds_the_word_of_another_catalogue_is_not_found_there()
    {
        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);
        await store.PutAsync(new CatalogueName("closet", "ann"), "1", "Red shoe");
        long key = (await store.ReadStateAsync(new CatalogueName("closet", "ann"))).Key;

        await store.PutAsync("shop", "2", $"Red hat \uE000c{key}");

        (await store.FindIdsAsync("red", Scope.Of("ann").Only("closet"))).ShouldBe(["1"]);
        (await store.FindIdsAsync($"\uE000c{key}", Scope.Public)).ShouldBeEmpty();
    }
}
