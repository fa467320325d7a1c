using System.IO.Compression;
using System.Text.Json;
using ClosetCompanion.Catalog.Exporting;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>What <see cref="IPeopleStore"/> promises of all that is a person's.</summary>
public abstract class PersonDeletionContract(StorePlace place) : StoreContract(place)
{
    private static readonly CatalogueName _closet = new("closet", "ann");

    [Fact]
    public async Task Everything_of_a_person_goes_and_what_is_anybody_elses_stays()
    {
        await FillAsync();
        string own = (await Store.FindAsync("own", "closet", Scope.Of("ann"))).Pictures[0];
        long before = await Store.ReadVersionAsync();

        PersonDeletion deleted = await Store.People.DeleteAsync("ann");

        deleted.ShouldBe(new PersonDeletion(2, 1, 1, 2, Pictures: 2));
        (await Store.People.GetPeopleAsync()).ShouldBe([new PersonSummary("bob", 1, 0, 0, 0)]);
        (await Store.People.GetPageAsync("ann", null, 10)).ShouldBeEmpty();
        (await Store.People.GetSettingsAsync("ann")).ShouldBe(new PersonSettings());
        (await Store.ReadAllAsync(Scope.Everything))
            .Select(product => product.Product.Id)
            .ShouldBe(["1"]);
        (await Store.FindIdsAsync("sock", Scope.Of("ann"))).ShouldBeEmpty();
        (await Store.Pictures.FindAsync(own)).ShouldBeNull();
        (await Store.ReadPictureAsync((await Store.FindAsync("1")).Pictures[0])).ShouldBe("shared");
        (await Store.Feeds.GetAsync()).Select(feed => feed.Id).ShouldBe(["everybody's"]);
        (await Store.Hooks.GetAsync()).ShouldBeEmpty();
        (await Store.ReadVersionAsync()).ShouldBeGreaterThan(before);
        (await Store.Maintenance.CheckAsync()).Findings.ShouldBeEmpty();
        (await Store.People.DeleteAsync("ann")).ShouldBe(new PersonDeletion(0, 0, 0, 0, 0));
    }

    [Fact]
    public async Task The_version_of_a_store_never_falls_though_its_only_catalogue_goes()
    {
        await Store.PutAsync(_closet, "own", "Sock");
        await Store.PutAsync(_closet, "other", "Sock");
        long before = await Store.ReadVersionAsync();

        await Store.People.DeleteAsync("ann");

        (await Store.ReadVersionAsync()).ShouldBe(before + 1);
        await Store.PutAsync("shop", "1", "Shoe");
        (await Store.ReadVersionAsync()).ShouldBe(before + 2);
        (await Store.ReadStateAsync("shop")).Version.ShouldBe(before + 2);
    }

    [Fact]
    public async Task Nobody_is_deleted_while_somebody_imports()
    {
        await FillAsync();
        ICatalogStore other = await OpenAnotherAsync();
        await using IAsyncDisposable? held = await other.Products.TryHoldAsync();

        (
            await Should.ThrowAsync<CatalogException>(() => Store.People.DeleteAsync("ann"))
        ).Message.ShouldContain("import");
        (await Store.People.GetPageAsync("ann", null, 10)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Everything_of_a_person_is_in_one_archive_and_nothing_of_others()
    {
        await FillAsync();
        using var file = new MemoryStream();

        await PersonArchive.WriteAsync(Store, "ann", file);

        file.Position = 0;
        await using var zip = await ZipArchive.CreateAsync(
            file,
            ZipArchiveMode.Read,
            leaveOpen: true,
            entryNameEncoding: null
        );
        using JsonDocument document = await JsonDocument.ParseAsync(
            await zip.GetEntry("person.json")!.OpenAsync()
        );
        JsonElement person = document.RootElement;
        person.GetProperty("person").GetString().ShouldBe("ann");
        person.GetProperty("settings").GetProperty("keepsOpenings").GetBoolean().ShouldBeTrue();
        JsonElement opinion = person.GetProperty("opinions")[1];
        opinion.GetProperty("id").GetString().ShouldBe("1");
        opinion.GetProperty("verdict").GetString().ShouldBe("notForMe");
        opinion.GetProperty("query").GetString().ShouldBe("hat");
        opinion.GetProperty("place").GetInt32().ShouldBe(2);
        person.GetProperty("openings").GetArrayLength().ShouldBe(1);
        JsonElement closet = person.GetProperty("catalogues")[0];
        closet.GetProperty("name").GetString().ShouldBe("closet");
        closet.GetProperty("products")[0].GetProperty("title").GetString().ShouldBe("Sock");
        IReadOnlyList<string> pictures =
        [
            .. (await Store.FindAsync("own", "closet", Scope.Of("ann"))).Pictures,
            .. (await Store.FindAsync("full", "closet", Scope.Of("ann"))).Pictures,
        ];
        zip.Entries.Select(entry => entry.FullName)
            .ShouldBe(
                ["person.json", .. pictures.Select(hash => $"pictures/{hash}")],
                ignoreOrder: true
            );
    }

    private async Task FillAsync()
    {
        await Store.PutAsync("shop", new Product { Id = "1", Title = "Hat" }, "shared");
        await Store.PutAsync(_closet, "own", "Sock");
        await Store.PutAsync(_closet, FullProduct.Of("full"), "shared", "picture of full");
        await Store.EmbedAsync();
        Scope ann = Scope.Of("ann");
        var origin = new OpinionOrigin { Query = "hat", Place = 2 };
        await Store.People.GiveAsync(ann, "shop", "1", Verdict.NotForMe, origin);
        await Store.People.GiveAsync(ann, "closet", "own", Verdict.Like, OpinionOrigin.Unknown);
        await Store.People.GiveAsync(Scope.Of("bob"), "shop", "1", Verdict.Save, origin);
        await Store.People.SetSettingsAsync("ann", new PersonSettings { KeepsOpenings = true });
        await Store.People.NoteOpeningAsync(ann, "shop", "1", origin);
        TimeSpan hour = TimeSpan.FromHours(1);
        await Store.Feeds.AddAsync(new Feed("everybody's", "shop", "http://x/feed", hour));
        await Store.Feeds.AddAsync(new Feed("hers", _closet, "http://x/hers", hour));
        await Store.Hooks.AddAsync(new ShopHook("h", _closet, "shopify") { Secret = "s" });
    }
}
