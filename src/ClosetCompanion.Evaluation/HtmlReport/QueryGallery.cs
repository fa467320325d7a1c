using ClosetCompanion.Evaluation.HtmlReport.Markup;
using ClosetCompanion.Evaluation.HtmlReport.Queries;
using ClosetCompanion.Evaluation.Results;

namespace ClosetCompanion.Evaluation.HtmlReport;

/// <summary>Queries with their first ten products, before and after.</summary>
internal static class QueryGallery
{
    public static async Task<Html> DrawAsync(
        ReportSection section,
        IReadOnlyList<QueryGroup> groups,
        ReportPictures pictures,
        string? photos,
        CancellationToken cancellationToken
    )
    {
        var asked = await AskedWithAsync(section, groups, pictures, photos, cancellationToken);
        var drawn = new List<Html>();
        foreach (var group in groups)
        {
            var cards = new List<Html>();
            foreach (var (after, before) in group.Queries)
            {
                cards.Add(
                    QueryCard.Draw(
                        after,
                        before,
                        asked.GetValueOrDefault(after.Query),
                        before is null
                            ? []
                            : await FindAsync(before.Hits, pictures, cancellationToken),
                        await FindAsync(after.Hits, pictures, cancellationToken)
                    )
                );
            }
            drawn.Add(Html.Of($"""<h3>{group.Name}</h3>{Html.Join(cards)}"""));
        }
        return groups.Count == 0
            ? default
            : Html.Of(
                $"""<section><h2>{BenchmarkTitle.Of(section.After.Benchmark)}: what is found</h2>{Html.Join(drawn)}</section>"""
            );
    }

    /// <summary>The pictures of picture queries, by the name of the query.</summary>
    private static async Task<IReadOnlyDictionary<string, ReportPicture>> AskedWithAsync(
        ReportSection section,
        IReadOnlyList<QueryGroup> groups,
        ReportPictures pictures,
        string? photos,
        CancellationToken cancellationToken
    )
    {
        var names = groups
            .SelectMany(group => group.Queries)
            .Select(query => query.After.Query)
            .ToHashSet(StringComparer.Ordinal);
        if (section.After.Benchmark == BenchmarkKind.Photos && photos is not null)
        {
            return await ReportPictures.OfPhotosAsync(photos, names, cancellationToken);
        }
        var found = new Dictionary<string, ReportPicture>(StringComparer.Ordinal);
        foreach (var id in section.After.Benchmark == BenchmarkKind.Pictures ? names : [])
        {
            found[id] = section.After.Catalogue is { } catalogue
                ? await pictures.OfProductAsync(catalogue, id, cancellationToken)
                : await pictures.OfProductAsync(id, cancellationToken);
        }
        return found;
    }

    private static async Task<IReadOnlyList<ReportPicture>> FindAsync(
        IReadOnlyList<ResultHit> hits,
        ReportPictures pictures,
        CancellationToken cancellationToken
    )
    {
        var found = new List<ReportPicture>(hits.Count);
        foreach (var hit in hits)
        {
            found.Add(await pictures.OfProductAsync(hit.Catalogue, hit.Id, cancellationToken));
        }
        return found;
    }
}
