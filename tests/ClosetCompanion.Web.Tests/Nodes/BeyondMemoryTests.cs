using ClosetCompanion.Catalog;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Web.Tests.Nodes;

/// <summary>A store of which one program holds the vectors in memory, and another searches them in the database.</summary>
public sealed class BeyondMemoryTests
{
    private const int Products = 120;

    [Fact]
    public async Task The_same_search_gives_the_same_answer_in_memory_and_beyond_it()
    {
        await using var store = await NodeStore.StartAsync();
        var text = await store.MakeDatabaseAsync();
        var file = store.PathOf("first.zip");
        PaintedTable.Write(file, Products, "old");
        await NodeStore.ImportAsync(text, store.ColourModelFolder, file, "base");
        await using var memory = await OpenAsync(text, store.ColourModelFolder, null);
        await using var beyond = await OpenAsync(text, store.ColourModelFolder, Products - 1);
        beyond.Index.Products.ShouldBe(0);
        memory.Index.Products.ShouldBe(Products);

        var like = (await memory.SearchAsync(Ask("red"), Cancellation)).Hits[0].Product.Key;
        SearchQuery[] queries =
        [
            .. PaintedTable.Queries(8).Select(Ask),
            Ask("blue") with
            {
                Skip = 50,
                Top = 40,
            },
            Ask("green") with
            {
                Order = SearchOrder.Price,
            },
            Ask("yellow") with
            {
                Hybrid = false,
                Fold = false,
            },
            Ask("white") with
            {
                Filters = [new SearchFilter("price", "..50")],
            },
            new SearchQuery { Like = [new QueryProduct(like)], Top = 30 },
            new SearchQuery { Filters = [new SearchFilter("catalogue", "base")], Facets = true },
        ];
        foreach (var query in queries)
        {
            var expected = await memory.SearchAsync(query, Cancellation);
            var found = await beyond.SearchAsync(query, Cancellation);

            found.Hits.Select(Describe).ShouldBe(expected.Hits.Select(Describe));
            found.Found.ShouldBe(expected.Found);
            found.Searched.ShouldBe(expected.Searched);
            found.BestCosine.ShouldBe(expected.BestCosine);
            found.Facets.Select(Describe).ShouldBe(expected.Facets.Select(Describe));
            // So few are all compared.
            found.IsApproximate.ShouldBeFalse();
        }
    }

    [Fact]
    public async Task What_is_imported_later_is_found_too()
    {
        await using var store = await NodeStore.StartAsync();
        var text = await store.MakeDatabaseAsync();
        var (first, second) = (store.PathOf("first.zip"), store.PathOf("second.zip"));
        PaintedTable.Write(first, 20, "old");
        PaintedTable.Write(second, 40, "new");
        await NodeStore.ImportAsync(text, store.ColourModelFolder, first, "base");
        await using var beyond = await OpenAsync(text, store.ColourModelFolder, 10);

        await NodeStore.ImportAsync(text, store.ColourModelFolder, second, "more");
        var found = await beyond.SearchAsync(Ask("red") with { Top = 100 }, Cancellation);

        found.Searched.ShouldBe(60);
        found.Hits.ShouldAllBe(hit => hit.Cosine != null);
    }

    [Fact]
    public async Task A_folder_store_says_that_it_cannot_do_this()
    {
        using var folder = new Fixtures.TemporaryFolder();
        await ClosetCompanion.Tests.Shared.ColourModel.WriteAsync(folder["model"], Cancellation);

        var refused = await Should.ThrowAsync<CatalogException>(() =>
            OpenAsync(folder["data"], folder["model"], 10)
        );

        refused.Message.ShouldContain("CLOSET_MOST_IN_MEMORY");
        refused.Message.ShouldContain("closet copy");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static SearchQuery Ask(string text) => new() { Texts = [text], Facets = true };

    private static Task<Companion> OpenAsync(string text, string model, int? most) =>
        Companion.OpenAsync(
            new CompanionOptions
            {
                DataFolder = text,
                ModelFolder = model,
                MostInMemory = most,
                Understand = false,
            },
            cancellationToken: Cancellation
        );

    private static string Describe(Hit hit) =>
        $"{hit.Product.Key} {hit.Score} {hit.Cosine} {hit.TextRank} {hit.Folded}";

    private static string Describe(Facet facet) =>
        $"{facet.Field}: {string.Join(", ", facet.Values.Select(value => $"{value.Value} {value.Count}"))}";
}
