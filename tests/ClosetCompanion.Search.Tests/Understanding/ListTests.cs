using ClosetCompanion.Search.Understanding;

namespace ClosetCompanion.Search.Tests.Understanding;

/// <summary>How much of the lists is read right, with the words of the Fashion Product Images set.</summary>
public sealed class ListTests
{
    // The other half, "test", is for a last look.
    private static readonly string _set =
        Environment.GetEnvironmentVariable("CLOSET_LISTS") ?? "development";

    [Theory]
    [InlineData("not", 0.95)]
    [InlineData("misspelt", 0.95)]
    [InlineData("meanings", 0.95)]
    [InlineData("german", 0.9)]
    [InlineData("french", 0.9)]
    [InlineData("spanish", 0.9)]
    [InlineData("italian", 0.9)]
    [InlineData("portuguese", 0.9)]
    [InlineData("dutch", 0.9)]
    [InlineData("polish", 0.9)]
    [InlineData("swedish", 0.9)]
    [InlineData("turkish", 0.9)]
    [InlineData("hindi", 0.9)]
    [InlineData("japanese", 0.9)]
    [InlineData("chinese", 0.9)]
    public async Task Reads_a_list_right(string list, double share)
    {
        var reader = await FashionVocabulary.ReaderAsync();
        var queries = ListedQuery.Read(list, _set);
        queries.Count.ShouldBeGreaterThan(10);
        var wrong = queries
            .Select(query =>
                (query.Query, Faults: ReadingJudge.Faults(query, reader.Read(query.Query)))
            )
            .Where(query => query.Faults.Count > 0)
            .Select(query => $"{query.Query}: {string.Join(", ", query.Faults)}")
            .ToArray();
        (1 - ((double)wrong.Length / queries.Count)).ShouldBeGreaterThanOrEqualTo(
            share,
            string.Join('\n', wrong)
        );
    }

    [Fact]
    public async Task Tells_nonsense_from_what_people_look_for()
    {
        var reader = await FashionVocabulary.ReaderAsync();
        Flagged(reader, "nonsense").ShouldBeGreaterThanOrEqualTo(0.95);
        Flagged(reader, "real").ShouldBeLessThanOrEqualTo(0.02);
    }

    private static double Flagged(QueryReader reader, string list)
    {
        var queries = ListedQuery.Read(list, _set);
        return (double)queries.Count(query => reader.Read(query.Query).Clarity < 0.5f)
            / queries.Count;
    }
}
