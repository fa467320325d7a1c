using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>What <see cref="IPeopleStore"/> promises of opinions and openings.</summary>
public abstract class PeopleContract(StorePlace place) : StoreContract(place)
{
    private static readonly Scope _ann = Scope.Of("ann");
    private static readonly OpinionOrigin _third = new()
    {
        Query = "red hat",
        Place = 3,
        ModelHash = "abc",
    };

    [Fact]
    public async Task An_opinion_is_kept_with_the_search_that_it_came_of()
    {
        await Store.PutAsync("shop", "1", "Red hat");
        DateTimeOffset before = DateTimeOffset.UtcNow.AddSeconds(-1);

        (await GiveAsync("1", Verdict.Like, _third)).ShouldBeTrue();

        ICatalogStore other = await OpenAnotherAsync();
        KeptOpinion kept = (
            await other.People.GetPageAsync("ann", null, 10)
        ).ShouldHaveSingleItem();
        (kept.Product.Product.Title, kept.Verdict, kept.IsSaved).ShouldBe(
            ("Red hat", Verdict.Like, false)
        );
        kept.Origin.ShouldBe(_third);
        kept.GivenAt.ShouldBeGreaterThan(before);
        kept.IsGone.ShouldBeFalse();
    }

    [Fact]
    public async Task Another_verdict_replaces_the_first_and_saving_stands_beside_it()
    {
        await Store.PutAsync("shop", "1", "Red hat");
        await GiveAsync("1", Verdict.Like);
        await GiveAsync("1", Verdict.Save);
        (await ReadAsync("1")).ShouldBe((Verdict.Like, true));

        await GiveAsync("1", Verdict.NotForMe);
        (await ReadAsync("1")).ShouldBe((Verdict.NotForMe, true));

        (await TakeBackAsync("1", Verdict.Like)).ShouldBeFalse();
        (await TakeBackAsync("1", Verdict.NotForMe)).ShouldBeTrue();
        (await ReadAsync("1")).ShouldBe((null, true));

        (await TakeBackAsync("1", Verdict.Save)).ShouldBeTrue();
        (await TakeBackAsync("1", Verdict.Save)).ShouldBeFalse();
        (await Store.People.GetPageAsync("ann", null, 10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task All_of_an_opinion_is_taken_back_at_once()
    {
        await Store.PutAsync("shop", "1", "Red hat");
        await GiveAsync("1", Verdict.Like);
        await GiveAsync("1", Verdict.Save);

        (await TakeBackAsync("1")).ShouldBeTrue();
        (await TakeBackAsync("1")).ShouldBeFalse();
        (await Store.People.FindAsync("ann", [(await Store.FindAsync("1")).Key])).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_newest_come_first_page_by_page_and_one_verdict_alone_when_asked()
    {
        foreach (string id in (string[])["1", "2", "3", "4"])
        {
            await Store.PutAsync("shop", id, $"Hat {id}");
            await GiveAsync(id, Verdict.Like);
        }
        await GiveAsync("2", Verdict.Dislike);
        await GiveAsync("1", Verdict.Save);

        IReadOnlyList<KeptOpinion> first = await Store.People.GetPageAsync("ann", null, 3);
        IReadOnlyList<KeptOpinion> rest = await Store.People.GetPageAsync("ann", first[^1].Key, 3);

        IdsOf(first).ShouldBe(["1", "2", "4"]);
        IdsOf(rest).ShouldBe(["3"]);
        IdsOf(await Store.People.GetPageAsync("ann", null, 9, Verdict.Like))
            .ShouldBe(["1", "4", "3"]);
        IdsOf(await Store.People.GetPageAsync("ann", null, 9, Verdict.Dislike)).ShouldBe(["2"]);
        IdsOf(await Store.People.GetPageAsync("ann", null, 9, Verdict.Save)).ShouldBe(["1"]);
        (await Store.People.GetNewestAsync("ann", 2))
            .Select(opinion => (opinion.Verdict, opinion.IsSaved))
            .ShouldBe([(Verdict.Like, true), (Verdict.Dislike, false)]);
    }

    [Fact]
    public async Task There_is_no_opinion_about_what_a_person_may_not_see_and_none_of_nobody()
    {
        await Store.PutAsync(new CatalogueName("closet", "bob"), "1", "Sock");

        (await GiveAsync("1", Verdict.Like, catalogue: "closet")).ShouldBeFalse();
        (await GiveAsync("no such", Verdict.Like)).ShouldBeFalse();
        (await TakeBackAsync("1", catalogue: "closet")).ShouldBeFalse();
        (await Store.People.GetPeopleAsync()).Select(person => person.Id).ShouldBe(["bob"]);
        await Should.ThrowAsync<ArgumentException>(() =>
            Store.People.GiveAsync(Scope.Public, "shop", "1", Verdict.Like, _third)
        );
    }

    [Fact]
    public async Task One_person_sees_nothing_of_another()
    {
        await Store.PutAsync("shop", "1", "Red hat");
        await GiveAsync("1", Verdict.Like);
        await Store.People.SetSettingsAsync("ann", new PersonSettings { KeepsOpenings = true });
        await OpenAsync("1");
        long key = (await Store.FindAsync("1")).Key;

        (await Store.People.FindAsync("bob", [key])).ShouldBeEmpty();
        (await Store.People.GetPageAsync("bob", null, 10)).ShouldBeEmpty();
        (await Store.People.GetNewestAsync("bob", 10)).ShouldBeEmpty();
        (await Store.People.GetOpeningsAsync("bob", null, 10)).ShouldBeEmpty();
        (await Store.People.GetMarkAsync("bob")).ShouldBe(OpinionsMark.None);
        (await Store.People.GetSettingsAsync("bob")).ShouldBe(new PersonSettings());
        (await Store.People.TakeBackAsync(Scope.Of("bob"), "shop", "1")).ShouldBeFalse();
        (await ReadAsync("1")).ShouldBe((Verdict.Like, false));
    }

    [Fact]
    public async Task An_opinion_about_a_product_that_has_gone_stays_and_says_so()
    {
        await Store.PutAsync("shop", "1", "Red hat");
        await GiveAsync("1", Verdict.Like);
        await Store.Products.RetireAsync("shop", ["1"]);

        KeptOpinion kept = (
            await Store.People.GetPageAsync("ann", null, 10)
        ).ShouldHaveSingleItem();

        kept.IsGone.ShouldBeTrue();
        (await TakeBackAsync("1")).ShouldBeTrue();
    }

    [Fact]
    public async Task Opinions_that_differ_have_different_marks()
    {
        var marks = new HashSet<OpinionsMark> { await MarkAsync() };
        await Store.PutAsync("shop", "1", "Red hat");
        await Store.PutAsync("shop", "2", "Blue hat");

        foreach (
            var (id, verdict) in ((string, Verdict?)[])
                [
                    ("1", Verdict.Like),
                    ("2", Verdict.Like),
                    ("2", Verdict.Dislike),
                    ("1", Verdict.Save),
                ]
        )
        {
            await GiveAsync(id, verdict!.Value);
            marks.Add(await MarkAsync()).ShouldBeTrue($"{verdict} {id}");
        }
        await TakeBackAsync("1", Verdict.Save);
        marks.Add(await MarkAsync()).ShouldBeTrue("one saved no more");
        await GiveAsync("1", Verdict.Like);
        marks.Add(await MarkAsync()).ShouldBeTrue("said again");
        await TakeBackAsync("2");
        marks.Add(await MarkAsync()).ShouldBeTrue("one taken back");
        OpinionsMark before = await MarkAsync();
        await Store.PutAsync("shop", "3", "Green hat");
        (await MarkAsync()).ShouldBe(before);

        Task<OpinionsMark> MarkAsync() => Store.People.GetMarkAsync("ann");
    }

    [Fact]
    public async Task What_was_opened_is_kept_with_consent_alone_and_goes_when_it_is_taken_back()
    {
        await Store.PutAsync("shop", "1", "Red hat");
        (await OpenAsync("1")).ShouldBeFalse();

        await Store.People.SetSettingsAsync(
            "ann",
            new PersonSettings { KeepsOpenings = true, RanksPersonally = true }
        );
        (await OpenAsync("1")).ShouldBeTrue();
        (await OpenAsync("no such")).ShouldBeFalse();
        KeptOpening kept = (
            await Store.People.GetOpeningsAsync("ann", null, 10)
        ).ShouldHaveSingleItem();
        (kept.Product.Product.Id, kept.Origin).ShouldBe(("1", _third));
        (await Store.People.GetSettingsAsync("ann")).ShouldBe(
            new PersonSettings { KeepsOpenings = true, RanksPersonally = true }
        );

        await Store.People.SetSettingsAsync("ann", new PersonSettings { RanksPersonally = true });
        (await Store.People.GetOpeningsAsync("ann", null, 10)).ShouldBeEmpty();
        (await Store.People.GetSettingsAsync("ann")).ShouldBe(
            new PersonSettings { RanksPersonally = true }
        );
    }

    private Task<bool> GiveAsync(
        string id,
        Verdict verdict,
        OpinionOrigin? origin = null,
        string catalogue = "shop"
    ) => Store.People.GiveAsync(_ann, catalogue, id, verdict, origin ?? OpinionOrigin.Unknown);

    private Task<bool> TakeBackAsync(
        string id,
        Verdict? verdict = null,
        string catalogue = "shop"
    ) => Store.People.TakeBackAsync(_ann, catalogue, id, verdict);

    private Task<bool> OpenAsync(string id) =>
        Store.People.NoteOpeningAsync(_ann, "shop", id, _third);

    private async Task<(Verdict? Verdict, bool IsSaved)> ReadAsync(string id)
    {
        long key = (await Store.FindAsync(id)).Key;
        StandingOpinion opinion = (await Store.People.FindAsync("ann", [key, key + 1000]))[key];
        return (opinion.Verdict, opinion.IsSaved);
    }

    private static IEnumerable<string> IdsOf(IEnumerable<KeptOpinion> opinions) =>
        opinions.Select(opinion => opinion.Product.Product.Id);
}
