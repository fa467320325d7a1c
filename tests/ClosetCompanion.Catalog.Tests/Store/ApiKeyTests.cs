using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Tests.Store;

public sealed class ApiKeyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_key_is_known_by_its_text_alone_until_it_is_revoked()
    {
        CatalogStore store = await CatalogStore.OpenAsync(_folder.Path);
        NewApiKey made = await store.CreateKeyAsync(" shop front ", ApiScope.Write);
        await store.CreateKeyAsync("another", ApiScope.Search);

        ApiKey found = (await store.GetKeysAsync()).Single(key => key.Is(made.Text));
        (found.Id, found.Name).ShouldBe((made.Key.Id, "shop front"));
        found.Allows(ApiScope.Search).ShouldBeTrue();
        found.Allows(ApiScope.Write).ShouldBeTrue();
        found.Allows(ApiScope.Admin).ShouldBeFalse();
        found.Is(made.Text + "x").ShouldBeFalse();

        (await store.RevokeKeyAsync(found.Id)).ShouldBeTrue();
        ApiKey revoked = (await store.GetKeysAsync()).Single(key => key.Is(made.Text));
        revoked.Allows(ApiScope.Search).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("two\nlines")]
    public async Task A_key_needs_a_name_that_people_can_read(string name)
    {
        CatalogStore store = await CatalogStore.OpenAsync(_folder.Path);
        (
            await Should.ThrowAsync<CatalogException>(() =>
                store.CreateKeyAsync(name, ApiScope.Search)
            )
        ).Message.ShouldContain("name");
    }
}
