using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>What <see cref="IPeopleStore.MoveAsync"/> promises.</summary>
public abstract class PeopleMoveContract(StorePlace place) : StoreContract(place)
{
    private const string Browser = "visitor-1";

    [Fact]
    public async Task What_a_browser_said_is_the_persons_from_then_on_and_comes_first()
    {
        await PutAsync("1", "2", "3");
        await SayAsync(Browser, "1", Verdict.Like);
        await SayAsync("ann", "2", Verdict.Like);
        await SayAsync(Browser, "3", Verdict.Save);
        OpinionsMark before = await Store.People.GetMarkAsync("ann");

        (await Store.People.MoveAsync(Browser, "ann")).ShouldBe(new PersonMove(2, 0));

        IReadOnlyList<KeptOpinion> all = await Store.People.GetPageAsync("ann", null, 10);
        all.Select(one => (one.Product.Product.Id, one.Verdict, one.IsSaved))
            .ShouldBe([("3", null, true), ("1", Verdict.Like, false), ("2", Verdict.Like, false)]);
        all[1].Origin.Query.ShouldBe($"{Browser} 1");
        (await Store.People.GetMarkAsync("ann")).ShouldNotBe(before);
        (await Store.People.GetPageAsync(Browser, null, 10)).ShouldBeEmpty();
        (await Store.People.GetPeopleAsync()).Select(one => one.Id).ShouldBe(["ann"]);
        (await Store.People.MoveAsync(Browser, "ann")).ShouldBe(new PersonMove(0, 0));
        (await Store.People.GetPageAsync("ann", null, 10)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Of_two_verdicts_the_newer_one_stays_and_what_either_saved_stays_saved()
    {
        await PutAsync("1", "2", "3");
        await SayAsync(Browser, "1", Verdict.Dislike);
        await SayAsync(Browser, "1", Verdict.Save);
        await SayAsync("ann", "1", Verdict.Like);
        await SayAsync("ann", "2", Verdict.Like);
        await SayAsync("ann", "2", Verdict.Save);
        await SayAsync(Browser, "2", Verdict.NotForMe);
        await SayAsync(Browser, "3", Verdict.Like);
        await SayAsync("ann", "3", Verdict.Save);
        OpinionsMark before = await Store.People.GetMarkAsync("ann");

        await Store.People.MoveAsync(Browser, "ann");

        (await Store.People.GetPageAsync("ann", null, 10))
            .OrderBy(one => one.Product.Product.Id, StringComparer.Ordinal)
            .Select(one => (one.Verdict, one.IsSaved, one.Origin.Query))
            .ShouldBe([
                (Verdict.Like, true, "ann 1"),
                (Verdict.NotForMe, true, $"{Browser} 2"),
                (Verdict.Like, true, "ann 3"),
            ]);
        (await Store.People.GetMarkAsync("ann")).ShouldNotBe(before);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task What_was_opened_goes_along_where_the_person_keeps_it_and_settings_do_not(
        bool keeps,
        int openings
    )
    {
        await PutAsync("1");
        await Store.People.SetSettingsAsync(
            Browser,
            new PersonSettings { KeepsOpenings = true, RanksPersonally = true }
        );
        await Store.People.NoteOpeningAsync(Scope.Of(Browser), "shop", "1", OpinionOrigin.Unknown);
        var own = new PersonSettings { KeepsOpenings = keeps };
        await Store.People.SetSettingsAsync("ann", own);

        (await Store.People.MoveAsync(Browser, "ann")).ShouldBe(new PersonMove(0, openings));

        (await Store.People.GetOpeningsAsync("ann", null, 10)).Count.ShouldBe(openings);
        (await Store.People.GetOpeningsAsync(Browser, null, 10)).ShouldBeEmpty();
        (await Store.People.GetSettingsAsync("ann")).ShouldBe(own);
        (await Store.People.GetSettingsAsync(Browser)).ShouldBe(new PersonSettings());
    }

    [Fact]
    public async Task Nobody_is_moved_onto_themselves()
    {
        await PutAsync("1");
        await SayAsync("ann", "1", Verdict.Like);
        await Should.ThrowAsync<ArgumentException>(() => Store.People.MoveAsync("ann", "ann"));
        (await Store.People.GetPageAsync("ann", null, 10)).Count.ShouldBe(1);
    }

    private async Task PutAsync(params string[] ids)
    {
        foreach (string id in ids)
        {
            await Store.PutAsync("shop", id, $"Hat {id}");
        }
    }

    private Task<bool> SayAsync(string person, string id, Verdict verdict) =>
        Store.People.GiveAsync(
            Scope.Of(person),
            "shop",
            id,
            verdict,
            new OpinionOrigin { Query = $"{person} {id}" }
        );
}
