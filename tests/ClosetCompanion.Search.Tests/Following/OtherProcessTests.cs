using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Clip;
using ClosetCompanion.Search.Embedding;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Search.Tests.Following;

/// <summary>A store that is written to by something else than the companion that searches it.</summary>
public sealed class OtherProcessTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_next_search_finds_what_another_one_has_imported()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(ColourSource.OfFive());
        using var model = ClipModel.Load(workplace.ModelFolder);
        var other = await SqliteStore.OpenAsync(workplace.DataFolder, Cancellation);
        var query = new SearchQuery
        {
            Texts = ["red"],
            Facets = true,
            Hybrid = false,
        };
        (await SearchAnswers.FindAsync(companion, query))[0].ShouldBe("1");
        var source = ColourSource.OfFive().Add("6", "Crimson shirt", 255, 1, 1);
        source.Rows.RemoveAt(0);

        await new CatalogueImporter(other, model).RunAsync(
            source,
            "colours",
            cancellationToken: Cancellation
        );
        var after = await companion.SearchAsync(query, Cancellation);

        SearchAnswers.Ids(after)[0].ShouldBe("6");
        SearchAnswers.Ids(after).ShouldNotContain("1");
        SearchAnswers
            .Values(after, "colour")
            .Select(value => value.Item1)
            .ShouldBe(["Blue", "Crimson", "Green", "White", "Yellow"]);
    }

    [Fact]
    public async Task A_change_is_read_before_anybody_searches()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(ColourSource.OfFive());
        var other = await SqliteStore.OpenAsync(workplace.DataFolder, Cancellation);

        await other.Products.RetireAsync("colours", ["1"], Cancellation);
        while (companion.GetProducts(Scope.Public).Count > 4)
        {
            await Task.Delay(10, Cancellation);
        }

        companion.FollowingFault.ShouldBeNull();
    }

    [Fact]
    public async Task A_retired_product_is_no_hit_however_it_is_asked_for()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(ColourSource.OfFive());
        var key = await NamedProducts.FindKeyAsync(
            companion.Store,
            "1",
            Scope.Public,
            Cancellation
        );

        (await companion.RetireAsync("colours", ["1"], Cancellation)).ShouldBe(1);

        (
            await SearchAnswers.FindAsync(companion, new SearchQuery { Texts = ["red shirt"] })
        ).ShouldNotContain("1");
        (
            await SearchAnswers.FindAsync(
                companion,
                new SearchQuery { Filters = [new("colour", "red"), new("colour", "blue")] }
            )
        ).ShouldBe(["3"]);
        await Should.ThrowAsync<QueryException>(() =>
            companion.SearchAsync(new SearchQuery { Like = [key] }, Cancellation)
        );
        await Should.ThrowAsync<QueryException>(() =>
            NamedProducts.FindKeyAsync(companion.Store, "1", Scope.Public, Cancellation)
        );
    }
}
