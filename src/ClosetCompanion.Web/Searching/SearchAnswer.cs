using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Web.Searching;

/// <summary>The answer to a search: that of <c>closet search --json</c>, with addresses on this server.</summary>
internal sealed record SearchAnswer : SearchDocument<HitAnswer>
{
    public SearchAnswer(SearchResult result)
        : base(result, hit => new HitAnswer(hit)) { }
}
