using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store.People;
using ClosetCompanion.Tests.Shared;
using ClosetCompanion.Training.Feedback;

namespace ClosetCompanion.Training.Tests.Feedback;

public sealed class FeedbackReaderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_that_was_said_after_a_search_is_read_but_nothing_of_people_left_out()
    {
        await using var place = await Workplace.CreateAsync();
        await using (await place.OpenAsync(ColourSource.OfFive())) { }
        var store = await SqliteStore.OpenAsync(place.DataFolder, Token);
        var people = store.People;
        var origin = new OpinionOrigin { Query = " Red  SHIRT", Place = 3 };
        foreach (var person in new[] { "ben", "ann", "left out" })
        {
            var scope = Scope.Of(person);
            await people.SetSettingsAsync(person, new() { KeepsOpenings = true }, Token);
            await people.NoteOpeningAsync(scope, "colours", "5", origin, Token);
            await people.GiveAsync(scope, "colours", "1", Verdict.Like, origin, Token);
            await people.GiveAsync(scope, "colours", "2", Verdict.NotForMe, origin, Token);
            await people.GiveAsync(scope, "colours", "3", Verdict.Save, origin, Token);
            await people.GiveAsync(scope, "colours", "4", Verdict.Like, new(), Token);
        }

        var log = await new FeedbackReader(people).ReadAsync(["left out"], Token);

        log.Events.Select(one => one.Person).Distinct().ShouldBe(["ann", "ben"]);
        log.Events.ShouldAllBe(one => one.Query == "red shirt" && one.Place == 3);
        log.Events.Where(one => one.Person == "ann")
            .CountBy(one => one.Kind)
            .ToDictionary()
            .ShouldBe(
                new Dictionary<FeedbackKind, int>
                {
                    [FeedbackKind.Liked] = 2,
                    [FeedbackKind.Disliked] = 1,
                    [FeedbackKind.Opened] = 1,
                },
                ignoreOrder: true
            );
        log.WithoutQuery.ShouldBe(2);
    }
}
