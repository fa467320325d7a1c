using ClosetCompanion.Catalog;
using ClosetCompanion.Files;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Evaluation.Report;

/// <summary>
/// The five queries that the first Closet Companion was shown with, three texts and two pictures, with their precision
/// at ten counted from the catalogue's attributes.
/// </summary>
public static class OriginalReport
{
    private const int Places = 10;

    // Room for the products that share the very picture of the query and are left out.
    private const int Spare = 50;

    /// <summary>The queries and their rules.</summary>
    /// <param name="runningShoe">An encoded picture of a running shoe.</param>
    /// <param name="yellowTshirt">An encoded picture of a yellow t-shirt.</param>
    public static IReadOnlyList<ReportQuery> Queries(
        ReadOnlyMemory<byte> runningShoe,
        ReadOnlyMemory<byte> yellowTshirt
    )
    {
        var tshirts = AttributeRule.Kind("Tshirts");
        var white = AttributeRule.Colour("White").And(tshirts);
        var red = AttributeRule.Colour("Red").And(tshirts);
        var watches = AttributeRule.Kind("Watches");
        return
        [
            new(
                "white polo t-shirts",
                null,
                white.And(PoloTitle.OutsideBrands),
                white.And(PoloTitle.Anywhere)
            ),
            new(
                "watches for men",
                null,
                watches.And(AttributeRule.Gender("Men")),
                watches.And(AttributeRule.Gender("Men", "Unisex"))
            ),
            new(
                "red polo shirt",
                null,
                red.And(PoloTitle.OutsideBrands),
                red.And(PoloTitle.Anywhere)
            ),
            new("picture of a running shoe", runningShoe, AttributeRule.Kind("Sports Shoes")),
            new(
                "picture of a yellow t-shirt",
                yellowTshirt,
                AttributeRule.Colour("Yellow").And(tshirts)
            ),
        ];
    }

    /// <summary>Asks the queries. Products that have the very picture of a query are left out of its hits.</summary>
    /// <param name="companion">Where to search.</param>
    /// <param name="queries">The queries, as <see cref="Queries"/> gives them.</param>
    /// <param name="catalogue">One catalogue, or null for all.</param>
    /// <param name="hybrid">Whether texts are searched for among the words of the products too; false for CLIP alone.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<ReportResult> RunAsync(
        Companion companion,
        IReadOnlyList<ReportQuery> queries,
        string? catalogue,
        bool hybrid,
        CancellationToken cancellationToken = default
    )
    {
        await companion.LearnWordsAsync(Scope.Public.Only(catalogue), cancellationToken);
        var answers = new List<ReportAnswer>();
        var gallery = 0;
        foreach (var query in queries)
        {
            var search = new SearchQuery
            {
                Texts = query.Picture is null ? [query.Name] : [],
                Pictures = query.Picture is { } picture ? [picture] : [],
                Catalogue = catalogue,
                Hybrid = hybrid,
                Fold = false,
                Top = Places + Spare,
            };
            var result = await companion.SearchAsync(search, cancellationToken);
            answers.Add(Answer(query, result.Hits));
            gallery = result.Searched;
        }
        return new ReportResult(
            answers,
            answers.Average(a => a.PrecisionAt10),
            gallery,
            PoloTitle.Note
        );
    }

    private static ReportAnswer Answer(ReportQuery query, IReadOnlyList<Hit> found)
    {
        var hash = query.Picture is { } bytes ? Sha256Digest.Of(bytes.Span) : "";
        var leftOut = found.Where(hit => hit.Product.Pictures.Contains(hash)).ToArray();
        var hits = found.Except(leftOut).Take(Places).ToArray();
        return new ReportAnswer
        {
            Query = query.Name,
            PrecisionAt10 = Precision(query.Rule, hits),
            Rule = query.Rule.Words,
            WidePrecisionAt10 = query.WideRule is { } wide ? Precision(wide, hits) : null,
            WideRule = query.WideRule?.Words,
            LeftOut = [.. leftOut.Select(hit => hit.Product.Product.Id)],
            Hits =
            [
                .. hits.Select(hit => new ReportHit(
                    hit.Product.Product.Id,
                    hit.Product.Product.Title,
                    hit.Cosine ?? 0,
                    query.Rule.Holds(hit.Product.Product)
                )),
            ],
        };
    }

    private static double Precision(AttributeRule rule, Hit[] hits) =>
        (double)hits.Count(hit => rule.Holds(hit.Product.Product)) / Places;
}
