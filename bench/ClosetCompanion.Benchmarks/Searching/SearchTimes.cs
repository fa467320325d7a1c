using ClosetCompanion.Catalog;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Indexing;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Benchmarks.Searching;

/// <summary>Recall of the index against a plain scan, and times of searches, on a store at hand with titles of its products or given texts as queries.</summary>
internal static class SearchTimes
{
    private const int Top = 10;
    private const int Scanned = 200;

    public static async Task RunAsync(
        CompanionOptions options,
        int queries,
        string? textFile,
        CancellationToken cancellationToken
    )
    {
        await using var companion = await Companion.OpenAsync(options, null, cancellationToken);
        await companion.LearnWordsAsync(Scope.Public, cancellationToken);
        var index = companion.Index;
        ProductVector[] rows =
        [
            .. companion
                .GetProducts(Scope.Everything)
                .Keys()
                .SelectMany(key =>
                    index.GetVectors(key).Select(vector => new ProductVector(key, vector))
                ),
        ];
        var titles = textFile is null
            ? await TitlesAsync(companion, queries, cancellationToken)
            : await File.ReadAllLinesAsync(textFile, cancellationToken);
        var vectors = await companion.Model.EmbedTextAsync(titles, cancellationToken);

        var plain = new PlainScan(rows);
        var recalls = vectors
            .Take(Scanned)
            .Select(vector =>
            {
                var truth = plain.Search(vector, Top);
                var found = index.Search(vector, Top);
                return found.Count(product => truth.Contains(product.Key)) / (double)Top;
            })
            .ToArray();
        var scans = Times.Of(vectors, vector => index.Search(vector, Top));
        var hybrid = await Times.OfAsync(titles, title => SearchAsync(title, hybrid: true));
        var clip = await Times.OfAsync(titles, title => SearchAsync(title, hybrid: false));
        Console.Out.WriteLine(
            $"""
            {index.Products} products, {rows.Length} vectors of {companion.Model.Manifest.Dimensions}, {titles.Length} {(
                textFile is null ? "titles" : "texts"
            )} as queries, {Environment.ProcessorCount} cores
            recall at {Top} against a plain float scan, {recalls.Length} queries: {recalls.Average():F3}
            search in the index: {scans}
            from text to hits, hybrid: {hybrid}
            from text to hits, CLIP alone: {clip}
            """
        );

        Task SearchAsync(string title, bool hybrid) =>
            companion.SearchAsync(
                new SearchQuery
                {
                    Texts = [new QueryText(title)],
                    Hybrid = hybrid,
                    Top = Top,
                },
                cancellationToken
            );
    }

    private static async Task<string[]> TitlesAsync(
        Companion companion,
        int count,
        CancellationToken cancellationToken
    )
    {
        var titles = await companion
            .Store.Products.ReadAsync(Scope.Public, cancellationToken)
            .Select(product => product.Product.Title)
            .Distinct()
            .ToArrayAsync(cancellationToken);
        new Random(1).Shuffle(titles);
        return titles[..Math.Min(count, titles.Length)];
    }
}
