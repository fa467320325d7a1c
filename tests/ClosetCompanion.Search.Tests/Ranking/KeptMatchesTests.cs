using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Indexing;
using ClosetCompanion.Search.Ranking;

namespace ClosetCompanion.Search.Tests.Ranking;

public sealed class KeptMatchesTests
{
    private static readonly TextMatch[] _matches = [new(5, 1), new(3, 2), new(8, 2), new(1, 4)];

    [Fact]
    public void Places_are_those_among_what_is_kept() =>
        KeptMatches
            .Of(_matches, ProductSet.Of([3, 8, 1]), most: 10)
            .ShouldBe([new TextMatch(3, 1), new TextMatch(8, 1), new TextMatch(1, 3)]);

    [Fact]
    public void No_more_are_kept_than_wanted() =>
        KeptMatches
            .Of(_matches, ProductSet.Of([5, 3, 8, 1]), most: 2)
            .ShouldBe([new TextMatch(5, 1), new TextMatch(3, 2)]);
}
