using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Upkeep;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>What <see cref="IMaintenance"/> promises, as far as no store needs to be damaged for it.</summary>
public abstract class MaintenanceContract(StorePlace place) : StoreContract(place)
{
    [Fact]
    public async Task Finds_nothing_wrong_with_what_the_store_itself_wrote()
    {
        await Store.PutAsync("shop", FullProduct.Of("1"), "front", "back");
        await Store.PutAsync("shop", "2", "Red hat");
        await Store.PutAsync(new CatalogueName("closet", "ann"), "3", "Sock");
        await Store.EmbedAsync();
        await Store.PutAsync("shop", "2", "Blue hat");
        await Store.Products.RetireAsync("shop", ["1"]);

        StoreCheckReport report = await Store.Maintenance.CheckAsync();

        report.Findings.ShouldBeEmpty();
        report.IsSound.ShouldBeTrue();
        (report.Products, report.Pictures, report.Embeddings).ShouldBe((3, 4, 4));
        (await Store.Maintenance.CheckAsync(repair: true)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Repairs_nothing_while_somebody_imports_but_checks_all_the_same()
    {
        await Store.PutAsync("shop", "1", "Shoe");
        ICatalogStore other = await OpenAnotherAsync();
        await using IAsyncDisposable? held = await other.Products.TryHoldAsync();

        (await Store.Maintenance.CheckAsync()).IsSound.ShouldBeTrue();
        (
            await Should.ThrowAsync<CatalogException>(() =>
                Store.Maintenance.CheckAsync(repair: true)
            )
        ).Message.ShouldContain("import");
    }

    [Fact]
    public async Task Keeps_a_picture_that_waits_for_its_product()
    {
        string hash = (await Store.KeepAsync("uploaded a moment ago"))[0].Hash;

        await Store.Maintenance.CheckAsync(repair: true);

        (await Store.ReadPictureAsync(hash)).ShouldBe("uploaded a moment ago");
    }

    [Fact]
    public async Task Replaces_a_file_by_a_copy_only_when_told_to()
    {
        await Store.PutAsync("shop", "1", "Shoe");
        using var folder = new TemporaryFolder();
        string file = folder.Write("backup", "precious");

        await Should.ThrowAsync<CatalogException>(() => Store.Maintenance.BackUpAsync(file));
        (await File.ReadAllTextAsync(file)).ShouldBe("precious");
        StoreBackup backup = await Store.Maintenance.BackUpAsync(file, overwrite: true);

        backup.Products.ShouldBe(1);
        backup.Bytes.ShouldBe(new FileInfo(file).Length);
    }
}
