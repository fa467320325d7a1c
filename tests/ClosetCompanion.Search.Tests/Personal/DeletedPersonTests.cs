using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Tests.Shared;
using static ClosetCompanion.Search.Tests.SearchAnswers;

namespace ClosetCompanion.Search.Tests.Personal;

public sealed class DeletedPersonTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_very_next_search_finds_nothing_of_a_person_who_was_deleted()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(ColourSource.OfFive());
        var own = new ColourSource().Add("own", "Red hat", 250, 0, 0);
        await companion.ImportAsync(
            own,
            new CatalogueName("closet", "ann"),
            cancellationToken: Cancellation
        );
        var query = new SearchQuery { Texts = ["red"], Scope = Scope.Of("ann") };
        (await FindAsync(companion, query)).ShouldContain("own");

        await companion.Store.People.DeleteAsync("ann", Cancellation);

        (await FindAsync(companion, query)).Order().ShouldBe(["1", "2", "3", "4", "5"]);
        await companion.ImportAsync(
            own,
            new CatalogueName("closet", "ann"),
            cancellationToken: Cancellation
        );
        (await FindAsync(companion, query)).ShouldContain("own");
    }
}
