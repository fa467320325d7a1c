using System.IO.Compression;
using System.Text;
using ClosetCompanion.Catalog.Exporting;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Closets;
using ClosetCompanion.Catalog.Store.Outfits;
using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>What is exported of a person comes back as it was.</summary>
public abstract class PersonImportContract(StorePlace place) : StoreContract(place)
{
    private static readonly DateOnly _day = new(2026, 2, 28);

    [Fact]
    public async Task Everything_comes_back_bit_for_bit_after_it_was_deleted()
    {
        await FillAsync();
        var before = await ExportAsync("ann");
        await Store.People.DeleteAsync("ann");
        (await ExportAsync("ann")).Count.ShouldBe(1, "nothing is left but the empty document");

        PersonImportReport report = await ImportAsync(before);

        report.Notes.ShouldBeEmpty();
        (
            report.Opinions,
            report.Openings,
            report.Products,
            report.Things,
            report.Pictures,
            report.Outfits
        ).ShouldBe((3, 1, 1, 3, 5, 2));
        (await ExportAsync("ann")).ShouldBe(before);
        (await Store.Maintenance.CheckAsync()).Findings.ShouldBeEmpty();
        // Once more changes nothing.
        await ImportAsync(before);
        (await ExportAsync("ann")).ShouldBe(before);
    }

    [Fact]
    public async Task It_may_become_somebody_elses_who_keeps_what_was_there()
    {
        await FillAsync();
        await Store.PutAsync(ClosetName.Of("bob"), "cap", "Cap");

        await ImportAsync(await ExportAsync("ann"), "bob");

        (await Store.Closets.GetPageAsync("bob", null, 9))
            .Select(item => item.Product.Product.Id)
            .Order(StringComparer.Ordinal)
            .ShouldBe(["cap", "coat", "gone", "hat"]);
        (await Store.Closets.FindAsync("bob", "gone"))!.State.ShouldBe(ItemState.GivenAway);
        (await Store.Closets.GetPageAsync("ann", null, 9)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task An_opinion_about_a_product_that_the_store_has_not_is_told_of()
    {
        await FillAsync();
        var exported = await ExportAsync("ann");
        string document = exported["person.json"]
            .Replace("\"id\": \"1\"", "\"id\": \"unknown\"", StringComparison.Ordinal);
        await Store.People.DeleteAsync("ann");

        PersonImportReport report = await ImportAsync(
            new Dictionary<string, string>(exported) { ["person.json"] = document }
        );

        report.Notes.Count.ShouldBe(2);
        report.Notes.ShouldAllBe(note => note.Contains("unknown of shop"));
        report.Opinions.ShouldBe(2);
    }

    [Theory]
    [InlineData("person.json", "{", "no export of a person")]
    [InlineData("person.json", "{}", "no export of a person")]
    [InlineData("people.json", "{}", "has no person.json")]
    [InlineData(
        "pictures/0000000000000000000000000000000000000000000000000000000000000000",
        "x",
        "is damaged"
    )]
    public async Task What_is_no_export_is_refused(string name, string content, string told)
    {
        var files = new Dictionary<string, string> { [name] = content };
        if (name.StartsWith("pictures", StringComparison.Ordinal))
        {
            files["person.json"] = """{"person":"ann"}""";
        }

        (await Should.ThrowAsync<CatalogException>(() => ImportAsync(files))).Message.ShouldContain(
            told
        );

        (await Store.People.GetPeopleAsync()).ShouldBeEmpty();
    }

    private async Task FillAsync()
    {
        CatalogueName closet = ClosetName.Of("ann");
        await Store.PutAsync("shop", "1", "Boot");
        await Store.PutAsync(new CatalogueName("drawer", "ann"), FullProduct.Of("full"), "full");
        await Store.PutAsync(closet, FullProduct.Of("hat"), "hat", "hat from behind");
        await Store.PutAsync(closet, "coat", "Coat");
        await Store.PutAsync(closet, "gone", "Gone");
        await Store.Closets.SetDetailsAsync(
            "ann",
            "hat",
            new ItemDetails
            {
                FromCatalogue = "shop",
                FromId = "1",
                BoughtOn = _day,
                Notes = "\"warm\"\nand dry",
                IsInWash = true,
            }
        );
        await Store.Closets.SetDetailsAsync("ann", "gone", new ItemDetails { GivenAwayOn = _day });
        foreach (string id in new[] { "hat", "gone" })
        {
            await Store.Closets.WearAsync("ann", id, _day);
            await Store.Closets.WearAsync("ann", id, _day.AddDays(-400));
        }
        await PutOutfitsAsync();
        Scope ann = Scope.Of("ann");
        var origin = new OpinionOrigin
        {
            Query = "boot",
            Place = 2,
            ModelHash = "abc",
        };
        await Store.People.SetSettingsAsync(
            "ann",
            new PersonSettings { KeepsOpenings = true, RanksPersonally = true }
        );
        await Store.People.GiveAsync(ann, "shop", "1", Verdict.Dislike, origin);
        await Store.People.GiveAsync(ann, "shop", "1", Verdict.Save, origin);
        await Store.People.GiveAsync(ann, "drawer", "full", Verdict.Save, OpinionOrigin.Unknown);
        await Store.People.GiveAsync(ann, ClosetName.Text, "coat", Verdict.Like, origin);
        await Store.People.NoteOpeningAsync(ann, "shop", "1", origin);
    }

    private async Task PutOutfitsAsync()
    {
        ClosetItem hat = (await Store.Closets.FindAsync("ann", "hat"))!;
        ClosetItem coat = (await Store.Closets.FindAsync("ann", "coat"))!;
        StoredProduct boot = (await Store.Products.FindAsync(Scope.Public, "shop", "1"))!;
        await Store.Outfits.AddAsync("ann", new Outfit("empty", "Nothing yet", []));
        await Store.Outfits.AddAsync(
            "ann",
            new Outfit(
                "walk",
                "Walk",
                [
                    new OutfitPiece(coat.Product.Key, 0, 1, 2, 300),
                    new OutfitPiece(hat.Product.Key, 1, 3, 4, 500),
                    new OutfitPiece(boot.Key, 2, 5, 6, 700),
                ]
            )
        );
        await Store.Outfits.WearAsync("ann", "walk", _day);
        await Store.Outfits.PlanAsync("ann", "walk", _day.AddDays(1));
        await Store.Outfits.PlanAsync("ann", "walk", _day);
    }

    private async Task<Dictionary<string, string>> ExportAsync(string person)
    {
        using var file = new MemoryStream();
        await PersonArchive.WriteAsync(Store, person, file);
        file.Position = 0;
        await using ZipArchive zip = await ZipArchive.CreateAsync(
            file,
            ZipArchiveMode.Read,
            leaveOpen: true,
            entryNameEncoding: null
        );
        var entries = new Dictionary<string, string>();
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            entries[entry.FullName] = await reader.ReadToEndAsync();
        }
        return entries;
    }

    private async Task<PersonImportReport> ImportAsync(
        IReadOnlyDictionary<string, string> files,
        string? person = null
    )
    {
        using var file = new MemoryStream();
        await using (
            ZipArchive zip = await ZipArchive.CreateAsync(
                file,
                ZipArchiveMode.Create,
                leaveOpen: true,
                entryNameEncoding: null
            )
        )
        {
            foreach (var (name, content) in files)
            {
                await using Stream entry = await zip.CreateEntry(name).OpenAsync();
                await entry.WriteAsync(Encoding.UTF8.GetBytes(content));
            }
        }
        file.Position = 0;
        return await new PersonImport(Store, person).RunAsync(file);
    }
}
